@NullMarked
package org.suzhi.notice.internal;

import org.jspecify.annotations.NullMarked;
