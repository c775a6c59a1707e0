/** Tells applicants how their applications fare. */
@NullMarked
package org.suzhi.procedure.internal.telling;

import org.jspecify.annotations.NullMarked;
