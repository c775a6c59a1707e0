/** Deposits of digests with a receipt each, kept so that nothing can be guessed or taken back. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.suzhi.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
