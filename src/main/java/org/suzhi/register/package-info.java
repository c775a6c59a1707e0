/** Rights of every kind: holders, events, encumbrances, and holds that keep deals apart. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "statistics"})
@NullMarked
package org.suzhi.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
