package org.suzhi.register;

import org.suzhi.kernel.Text;

/**
 * An entry of one of the pack's lists: {@code data-class}, {@code data-grade}, {@code work-type}.
 *
 * @param mark how numbers show it; may be empty
 * @param counted the value of the statistics under which it counts; may be empty
 * @param sample whether it is no more than an example
 */
public record RightCode(
    String list, String code, Text name, String mark, String counted, boolean sample) {}
