/** Papers set in one language, and the files made of them. */
@NullMarked
package org.suzhi.whitepaper.internal.article;

import org.jspecify.annotations.NullMarked;
