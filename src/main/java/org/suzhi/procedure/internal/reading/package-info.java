/** Reads the pack's YAML so that everything read knows its file and line. */
@NullMarked
package org.suzhi.procedure.internal.reading;

import org.jspecify.annotations.NullMarked;
