package org.suzhi.whitepaper.web.check;

import java.nio.file.Path;

/**
 * A file that was handed in.
 *
 * @param field under which name, such as {@code zh}
 * @param name what its owner calls it
 */
record Handed(String field, Path file, String name) {}
