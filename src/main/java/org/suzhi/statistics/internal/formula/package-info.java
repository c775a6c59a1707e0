/** The small language in which a pack says how figures follow from other figures. */
@NullMarked
package org.suzhi.statistics.internal.formula;

import org.jspecify.annotations.NullMarked;
