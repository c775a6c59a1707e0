/** Turns HTML into PDF and DOCX and figures into drawn charts. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.suzhi.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
