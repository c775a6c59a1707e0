/** Pages and interface of services and applications. */
@NullMarked
package org.suzhi.procedure.web;

import org.jspecify.annotations.NullMarked;
