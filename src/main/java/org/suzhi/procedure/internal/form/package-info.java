/** Forms: read, and answers to them checked field by field. */
@NullMarked
package org.suzhi.procedure.internal.form;

import org.jspecify.annotations.NullMarked;
