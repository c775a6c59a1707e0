package org.suzhi.register;

import java.time.Instant;

/** A case keeps a right to itself for a purpose until it lets go. */
public record Hold(String number, Purpose purpose, String caseId, Instant since, String actor) {}
