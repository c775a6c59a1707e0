/** The check: two languages held against each other, and each against its own arithmetic. */
@NullMarked
package org.suzhi.whitepaper.internal.check;

import org.jspecify.annotations.NullMarked;
