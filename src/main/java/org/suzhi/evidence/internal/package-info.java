@NullMarked
package org.suzhi.evidence.internal;

import org.jspecify.annotations.NullMarked;
