/** Decision tables of services. */
@NullMarked
package org.suzhi.procedure.internal.rules;

import org.jspecify.annotations.NullMarked;
