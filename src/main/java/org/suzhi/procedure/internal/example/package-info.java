/** Example cases that every service carries, and running them. */
@NullMarked
package org.suzhi.procedure.internal.example;

import org.jspecify.annotations.NullMarked;
