package org.suzhi.statistics;

import org.suzhi.kernel.Text;

/**
 * A published document that figures are taken from.
 *
 * @param year the year it is about
 * @param kind {@code white_paper}, {@code press} or another word of the pack
 * @param original language in which it was written first: {@code zh} or {@code en}
 */
public record Document(
    String code, Text name, int year, Text publisher, String kind, String original) {}
