/** What the verbs do as long as no upper module does more. */
@NullMarked
package org.suzhi.procedure.internal.verbs;

import org.jspecify.annotations.NullMarked;
