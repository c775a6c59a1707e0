/** When something is due, counted day by day. */
@NullMarked
package org.suzhi.procedure.internal.deadline;

import org.jspecify.annotations.NullMarked;
