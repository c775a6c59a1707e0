/** What a grant enters in the register of rights. */
@NullMarked
package org.suzhi.procedure.internal.entering;

import org.jspecify.annotations.NullMarked;
