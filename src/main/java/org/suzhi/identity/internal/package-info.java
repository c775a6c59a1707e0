@NullMarked
package org.suzhi.identity.internal;

import org.jspecify.annotations.NullMarked;
