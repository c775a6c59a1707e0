/** Keeps bytes by digest and reads strangers' files in a bounded child process. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.suzhi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
