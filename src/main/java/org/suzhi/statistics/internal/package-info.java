@NullMarked
package org.suzhi.statistics.internal;

import org.jspecify.annotations.NullMarked;
