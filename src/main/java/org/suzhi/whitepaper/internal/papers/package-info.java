/** Papers as they are kept and published. */
@NullMarked
package org.suzhi.whitepaper.internal.papers;

import org.jspecify.annotations.NullMarked;
