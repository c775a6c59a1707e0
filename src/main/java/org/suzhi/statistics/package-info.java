/**
 * Indicators and their observations, each with its source; facts and the releases that freeze them.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "render", "document"})
@NullMarked
package org.suzhi.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
