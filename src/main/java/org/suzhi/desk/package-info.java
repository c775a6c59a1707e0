/** The home page: what each module offers, put together. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "organisation", "statistics"})
@NullMarked
package org.suzhi.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
