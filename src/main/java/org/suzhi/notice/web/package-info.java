@NullMarked
package org.suzhi.notice.web;

import org.jspecify.annotations.NullMarked;
