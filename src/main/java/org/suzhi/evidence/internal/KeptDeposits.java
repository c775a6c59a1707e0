package org.suzhi.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.evidence.Deposit;
import org.suzhi.evidence.Deposits;
import org.suzhi.evidence.DepositsFound;
import org.suzhi.evidence.Digest;
import org.suzhi.evidence.NewDeposit;
import org.suzhi.evidence.Owner;
import org.suzhi.evidence.Receipt;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Audit;

/** Deposits as rows. */
@Component
class KeptDeposits implements Deposits {

  private static final int PAGE = 20;

  private final TransactionTemplate transaction;
  private final DepositTable table;
  private final Audit audit;
  private final Clock clock;

  KeptDeposits(TransactionTemplate transaction, DepositTable table, Audit audit, Clock clock) {
    this.transaction = transaction;
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Deposit deposit(NewDeposit deposit, Actor by) {
    return depositAll(List.of(deposit), by).getFirst();
  }

  @Override
  public List<Deposit> depositAll(List<NewDeposit> deposits, Actor by) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> deposits.stream().map(deposit -> kept(deposit, by)).toList()));
  }

  private Deposit kept(NewDeposit wanted, Actor by) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return table
        .first(wanted)
        .orElseGet(
            () ->
                table
                    .insert(wanted, Commitment.of(wanted.digest()), now, by.code())
                    .map(made -> told(made, by))
                    // somebody was quicker by a moment, and has committed by now
                    .or(() -> table.first(wanted))
                    .orElseThrow());
  }

  private Deposit told(Deposit made, Actor by) {
    audit.record(
        new Audit.Entry(
            by,
            "evidence.act.deposited",
            made.number(),
            Map.of("kind", made.kind().code(), "commitment", made.commitment())));
    return made;
  }

  @Override
  public Optional<Deposit> find(String number) {
    return table.find(number);
  }

  @Override
  public Optional<Receipt> confirm(String number, Digest digest) {
    return table.find(number).filter(deposit -> isOf(deposit, digest)).map(Deposit::receipt);
  }

  /** An SM3 that somebody asks with has to be right as well, where the deposit has one. */
  private static boolean isOf(Deposit deposit, Digest digest) {
    return deposit.digest().sha256().equals(digest.sha256())
        && (digest.sm3().isEmpty()
            || deposit.digest().sm3().isEmpty()
            || deposit.digest().sm3().equals(digest.sm3()));
  }

  @Override
  public List<Deposit> of(Digest digest) {
    return table.of(digest);
  }

  @Override
  public DepositsFound of(Owner owner, int page) {
    long total = table.count(owner);
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    return new DepositsFound(page, pages, total, table.page(owner, (page - 1L) * PAGE, PAGE));
  }

  @Override
  public Measured measure(InputStream bytes) throws IOException {
    return Measuring.measure(bytes);
  }
}
