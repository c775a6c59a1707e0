/** Bilingual papers whose every figure is an observation, and the check that reads any paper. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "render", "document", "statistics"})
@NullMarked
package org.suzhi.whitepaper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
