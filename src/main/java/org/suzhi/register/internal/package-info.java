@NullMarked
package org.suzhi.register.internal;

import org.jspecify.annotations.NullMarked;
