/** The check of papers: its page, its interface for programs and its command. */
@NullMarked
package org.suzhi.whitepaper.web.check;

import org.jspecify.annotations.NullMarked;
