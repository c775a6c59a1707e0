/** The pages of figures: what is read, where the API beside it is what is fetched. */
@NullMarked
package org.suzhi.statistics.web.pages;

import org.jspecify.annotations.NullMarked;
