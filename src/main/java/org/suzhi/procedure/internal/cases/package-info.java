/** Applications in the database: filing, acting, and what the program does when time runs out. */
@NullMarked
package org.suzhi.procedure.internal.cases;

import org.jspecify.annotations.NullMarked;
