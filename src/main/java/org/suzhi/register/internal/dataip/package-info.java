@NullMarked
package org.suzhi.register.internal.dataip;

import org.jspecify.annotations.NullMarked;
