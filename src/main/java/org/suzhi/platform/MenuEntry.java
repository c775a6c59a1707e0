package org.suzhi.platform;

/**
 * An entry of the main menu; a module plugs one in by declaring a bean of this type.
 *
 * @param order place among the entries, small first
 * @param label message key of the words
 * @param path address it leads to; pages below it mark it as current
 */
public record MenuEntry(int order, String label, String path) {}
