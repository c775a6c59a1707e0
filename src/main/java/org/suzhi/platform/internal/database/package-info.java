/** The database server: embedded or external, its migrations, its backup. */
@NullMarked
package org.suzhi.platform.internal.database;

import org.jspecify.annotations.NullMarked;
