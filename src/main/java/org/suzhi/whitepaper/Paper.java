package org.suzhi.whitepaper;

import org.suzhi.kernel.Region;
import org.suzhi.kernel.Text;

/**
 * A paper of the pack.
 *
 * @param region that it is about
 * @param year that it is about
 * @param sample whether it is only an example
 * @param template SHA-256 of the files that it is written in
 */
public record Paper(
    String code,
    Text title,
    Text publisher,
    Region region,
    int year,
    boolean sample,
    String template) {}
