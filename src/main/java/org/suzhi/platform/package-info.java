/** The ground of every module: database, pack, region table, layout, outbox, keys, audit. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.suzhi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
