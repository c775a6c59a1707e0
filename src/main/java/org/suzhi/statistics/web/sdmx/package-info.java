/** The figures in the words of SDMX, for statistical programs. */
@NullMarked
package org.suzhi.statistics.web.sdmx;

import org.jspecify.annotations.NullMarked;
