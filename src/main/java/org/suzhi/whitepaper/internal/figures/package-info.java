/** The figures that papers print: published ones, and those that follow from others. */
@NullMarked
package org.suzhi.whitepaper.internal.figures;

import org.jspecify.annotations.NullMarked;
