/** Accounts, sign-in, sessions, roles at a body, and who may reach which address. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "organisation", "party", "notice"})
@NullMarked
package org.suzhi.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
