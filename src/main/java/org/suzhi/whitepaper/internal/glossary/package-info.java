/** The terms of the field and the names of places, as both languages say them. */
@NullMarked
package org.suzhi.whitepaper.internal.glossary;

import org.jspecify.annotations.NullMarked;
