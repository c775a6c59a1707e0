package org.suzhi.party;

import java.time.Instant;
import java.util.Optional;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.RegionCode;

/**
 * A person or an organisation that applies, holds, objects or is objected to. What is secret about
 * a person stands in {@link Particulars}, never here.
 *
 * @param name full name, as on the licence or the identity card; empty once erased
 * @param creditCode of an organisation
 * @param region where an organisation is seated or a person lives, if known
 * @param representative name of the legal representative of an organisation, as declared
 * @param verifiedAt when an officer compared it with its papers; until then it is declared only
 * @param erasedAt when a person had their data erased
 */
public record Party(
    PartyId id,
    PartyKind kind,
    String name,
    Optional<CreditCode> creditCode,
    Optional<RegionCode> region,
    Optional<String> representative,
    Instant enteredAt,
    Optional<Instant> verifiedAt,
    Optional<Instant> erasedAt) {}
