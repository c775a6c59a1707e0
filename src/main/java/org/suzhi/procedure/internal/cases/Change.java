package org.suzhi.procedure.internal.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.RunningLimit;
import org.suzhi.procedure.Step;
import org.suzhi.procedure.internal.course.Position;

/**
 * What an action makes of an application.
 *
 * @param steps those that are new
 * @param limits those that are new or changed
 * @param answers sealed, where they changed
 * @param before the sealed answers as they were, where they changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to the database
record Change(
    Application after,
    Position position,
    int versionBefore,
    List<Step> steps,
    List<RunningLimit> limits,
    Optional<byte[]> answers,
    Optional<byte[]> before,
    Instant at) {}
