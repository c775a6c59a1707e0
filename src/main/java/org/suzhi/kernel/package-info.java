/** Values that every module speaks in: codes, time and calendar, money, bilingual text, facts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.suzhi.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
