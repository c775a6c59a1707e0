package org.suzhi.procedure;

import java.util.Optional;
import org.suzhi.kernel.Actor;

/**
 * Who applies.
 *
 * @param actor who does it and follows it; nobody where a visitor without an account came to a
 *     window
 * @param party for whom, where it is not for themselves: a reference to the register of parties
 * @param name as it stands on papers
 */
public record Applicant(Actor actor, Optional<String> party, String name) {}
