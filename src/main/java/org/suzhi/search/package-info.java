/** Finds things by words and by meaning, through ports that other modules need not look behind. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.suzhi.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
