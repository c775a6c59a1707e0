/** The adapters behind the ports of search. */
@NullMarked
package org.suzhi.search.internal;

import org.jspecify.annotations.NullMarked;
