/** Values put into words, in Chinese and in English. */
@NullMarked
package org.suzhi.whitepaper.internal.writing;

import org.jspecify.annotations.NullMarked;
