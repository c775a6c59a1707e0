package org.suzhi.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a right. Events are added and never changed.
 *
 * @param position place among the events of its right, from one
 * @param legalDate when it happened in law
 * @param recordedAt when the register came to know
 * @param caseId the case it comes from
 * @param reason why, for a correction
 * @param actor code of who recorded it
 */
public record Event(
    int position,
    Change change,
    LocalDate legalDate,
    Instant recordedAt,
    String caseId,
    Optional<String> reason,
    String actor) {}
