package org.suzhi.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suzhi.house.AccessRows;

/** A deposit of somebody else's. */
@Component
class EvidenceAccessRows implements AccessRows {

  private final Deposits deposits;

  EvidenceAccessRows(Deposits deposits) {
    this.deposits = deposits;
  }

  @Override
  public List<Row> rowsOf(Other other) {
    var account = other.account();
    var deposited =
        new NewDeposit(
            Owner.person(account.id()),
            DepositKind.ORIGINAL_WORK,
            Digest.ofSha256("%064x".formatted(account.id())),
            Optional.empty(),
            other.marker());
    var number = Map.of("number", deposits.deposit(deposited, account.actor()).number());
    return Stream.of(
            "/deposits/receipts/{number}",
            "/deposits/receipts/{number}/file",
            "/api/v1/evidence/deposits/{number}")
        .map(pattern -> new Row(pattern, number))
        .toList();
  }
}
