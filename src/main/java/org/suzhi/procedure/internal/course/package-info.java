/** How an application moves through its flow, without any database. */
@NullMarked
package org.suzhi.procedure.internal.course;

import org.jspecify.annotations.NullMarked;
