/** Reads the files in which papers are written, by the grammar of docs/papers.md. */
@NullMarked
package org.suzhi.whitepaper.internal.template;

import org.jspecify.annotations.NullMarked;
