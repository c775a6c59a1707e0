@NullMarked
package org.suzhi.register.internal.work;

import org.jspecify.annotations.NullMarked;
