package org.suzhi.platform.internal.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suzhi.platform.Audit.Finding;

/** Walks the chain from its first link and notes what doesn't fit. */
final class AuditVerifier {

  private final List<Finding> findings = new ArrayList<>();
  private long position;
  private byte[] previous = ChainDigest.BEFORE_ALL;

  void check(AuditTable.Chained chained) {
    var link = chained.link();
    if (link.position() != position + 1) {
      findings.add(new Finding.Missing(position + 1, link.position() - 1));
    } else if (!fits(chained)) {
      findings.add(new Finding.Changed(link.position(), link.audit()));
    }
    // Going on from the digest that was stored names one wrong row, not all that follow it.
    position = link.position();
    previous = link.digest();
  }

  private boolean fits(AuditTable.Chained chained) {
    var link = chained.link();
    return chained
        .row()
        .map(row -> ChainDigest.of(link.position(), previous, row))
        .filter(digest -> Arrays.equals(digest, link.digest()))
        .isPresent();
  }

  List<Finding> findings() {
    return findings;
  }
}
