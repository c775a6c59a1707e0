package org.suzhi.statistics;

import java.time.OffsetDateTime;

/** A file that was brought in or refused, and what came of it. */
public record ImportRecord(
    long number,
    String fileName,
    String digest,
    OffsetDateTime at,
    String by,
    ImportReport.Outcome outcome,
    ImportReport.Rows rows) {}
