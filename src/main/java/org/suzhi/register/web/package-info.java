@NullMarked
package org.suzhi.register.web;

import org.jspecify.annotations.NullMarked;
