/** What waits for whom, and how bodies are doing. */
@NullMarked
package org.suzhi.procedure.internal.desk;

import org.jspecify.annotations.NullMarked;
