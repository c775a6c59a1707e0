/**
 * Public services as data: flows, forms, time limits, and the applications that run through them.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "render",
      "document",
      "organisation",
      "statistics",
      "identity",
      "party"
    })
@NullMarked
package org.suzhi.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
