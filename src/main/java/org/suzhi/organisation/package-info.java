/** The bodies of the network and which of them is competent for what. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.suzhi.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
