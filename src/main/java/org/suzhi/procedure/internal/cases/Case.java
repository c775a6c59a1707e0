package org.suzhi.procedure.internal.cases;

import java.util.Optional;
import org.suzhi.procedure.Application;

/**
 * An application with what is kept about it besides.
 *
 * @param answers sealed
 * @param parentId row of the bundle that it is a part of
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one look-up to one use
record Case(Application application, long edition, byte[] answers, Optional<Long> parentId) {}
