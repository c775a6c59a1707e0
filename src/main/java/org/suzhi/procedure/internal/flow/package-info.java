/** Flows: read, checked as a whole, drawn. */
@NullMarked
package org.suzhi.procedure.internal.flow;

import org.jspecify.annotations.NullMarked;
