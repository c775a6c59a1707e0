package org.suzhi.statistics;

/**
 * How a file is to be taken.
 *
 * @param fileName as the person calls it
 * @param dryRun only tell what would happen
 * @param replace take a row whose id is known with other content as its correction
 * @param by who hands it in
 */
public record ImportWish(String fileName, boolean dryRun, boolean replace, String by) {}
