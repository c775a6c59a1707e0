/** Persons, enterprises and institutions, and who may act for whom. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "organisation"})
@NullMarked
package org.suzhi.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
