/** Numbers as papers print them in Chinese and English: written by rule, and read back. */
@NullMarked
package org.suzhi.whitepaper.internal.numbers;

import org.jspecify.annotations.NullMarked;
