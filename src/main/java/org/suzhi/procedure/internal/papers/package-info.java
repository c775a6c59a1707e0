/** Drafts, the papers that are handed in, and the results that are made out. */
@NullMarked
package org.suzhi.procedure.internal.papers;

import org.jspecify.annotations.NullMarked;
