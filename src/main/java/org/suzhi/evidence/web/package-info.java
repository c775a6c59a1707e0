@NullMarked
package org.suzhi.evidence.web;

import org.jspecify.annotations.NullMarked;
