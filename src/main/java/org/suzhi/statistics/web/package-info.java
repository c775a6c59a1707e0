@NullMarked
package org.suzhi.statistics.web;

import org.jspecify.annotations.NullMarked;
