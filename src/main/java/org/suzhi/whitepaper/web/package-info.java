/** Pages, interface and commands of papers. */
@NullMarked
package org.suzhi.whitepaper.web;

import org.jspecify.annotations.NullMarked;
