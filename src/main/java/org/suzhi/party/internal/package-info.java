@NullMarked
package org.suzhi.party.internal;

import org.jspecify.annotations.NullMarked;
