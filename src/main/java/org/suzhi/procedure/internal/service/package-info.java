/** Services: read out of their folders and fitted to their flows. */
@NullMarked
package org.suzhi.procedure.internal.service;

import org.jspecify.annotations.NullMarked;
