/** Messages to people, on the site and by mail, in the language of who receives them. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.suzhi.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
