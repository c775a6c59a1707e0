@NullMarked
package org.suzhi.identity.web;

import org.jspecify.annotations.NullMarked;
