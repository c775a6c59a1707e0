package org.suzhi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Actor;

@SuzhiTest
class DepositsTest {

  private static final Actor SOMEBODY = new Actor.Person("12");
  private static final HexFormat HEX = HexFormat.of();

  @Autowired Deposits deposits;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void givesAReceiptWhoseCommitmentAnybodyCanComputeAgain() throws Exception {
    var deposit = deposits.deposit(something(Owner.person(1)), SOMEBODY);

    var receipt = deposit.receipt();
    var parts = receipt.salt().orElseThrow() + receipt.sha256() + receipt.sm3().orElse("");
    var hash = MessageDigest.getInstance("SHA-256").digest(HEX.parseHex(parts));
    assertThat(receipt.commitment()).isEqualTo(HEX.formatHex(hash));
    assertThat(receipt.salt().orElseThrow()).hasSize(64);
    assertThat(deposits.find(deposit.number())).contains(deposit);
  }

  @Test
  void givesTheFirstDepositAgainHoweverManyThreadsDepositTheSame() throws Exception {
    var wanted = something(Owner.party(2));
    var found = new ArrayList<Deposit>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      var running = new ArrayList<Future<Deposit>>();
      for (int i = 0; i < 64; i++) {
        running.add(threads.submit(() -> deposits.deposit(wanted, SOMEBODY)));
      }
      for (var one : running) {
        found.add(one.get());
      }
    }
    assertThat(found).hasSize(64).containsOnly(found.getFirst());
    assertThat(deposits.of(Owner.party(2), 1).total()).isEqualTo(1);
  }

  @Test
  void keepsTheSameDigestOfTwoOwnersApartBySalt() {
    var digest = anyDigest();
    var first = deposits.deposit(of(Owner.person(3), digest), SOMEBODY);
    var second = deposits.deposit(of(Owner.person(4), digest), SOMEBODY);

    assertThat(first.commitment()).isNotEqualTo(second.commitment());
    assertThat(deposits.of(digest)).containsExactly(first, second);
  }

  @Test
  void confirmsOnlyToWhoHasNumberAndDigest() {
    var deposit = deposits.deposit(something(Owner.person(5)), SOMEBODY);

    assertThat(deposits.confirm(deposit.number(), deposit.digest())).contains(deposit.receipt());
    assertThat(deposits.confirm(deposit.number(), Digest.ofSha256(deposit.digest().sha256())))
        .isPresent();
    assertThat(deposits.confirm(deposit.number(), anyDigest())).isEmpty();
    assertThat(deposits.confirm("E0", deposit.digest())).isEmpty();
  }

  @Test
  void joinsTheCallersTransaction() {
    var wanted = something(Owner.person(6));
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      deposits.deposit(wanted, SOMEBODY);
                      throw new IllegalStateException("the action fails");
                    }))
        .hasMessage("the action fails");
    assertThat(deposits.of(wanted.digest())).isEmpty();
  }

  @Test
  void neverChangesOrDeletesADepositAndLosesTheLinkWithTheSalt() {
    var deposit = deposits.deposit(something(Owner.person(7)), SOMEBODY);

    assertThatThrownBy(() -> jdbc.sql("update evidence.deposit set owner = 8").update())
        .hasMessageContaining("stays as it was made");
    assertThatThrownBy(() -> jdbc.sql("delete from evidence.deposit").update())
        .hasMessageContaining("stays as it was made");
    jdbc.sql(
            """
            delete from evidence.salt where deposit =
              (select id from evidence.deposit where number = ?)
            """)
        .param(deposit.number())
        .update();
    assertThat(deposits.find(deposit.number()).orElseThrow().salt()).isEmpty();
  }

  @Test
  void computesBothDigestsOfBytes() throws Exception {
    var abc = new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII));

    var measured = deposits.measure(abc);

    assertThat(measured.size()).isEqualTo(3);
    assertThat(measured.digest().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // the first example of GB/T 32905
    assertThat(measured.digest().sm3())
        .contains("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  void refusesADigestOfTheWrongLengthAndAnEmptyFile() {
    assertThatThrownBy(() -> Digest.ofSha256("ab".repeat(31)))
        .hasMessageContaining("64 hexadecimal digits, this has 62");
    assertThatThrownBy(() -> Digest.ofSha256("xy".repeat(32))).hasMessageContaining("hexadecimal");
    assertThatThrownBy(() -> deposits.measure(new ByteArrayInputStream(new byte[0])))
        .hasMessageContaining("empty file");
    assertThat(Digest.ofSha256("AB".repeat(32)).sha256()).isEqualTo("ab".repeat(32));
  }

  private static NewDeposit something(Owner owner) {
    return of(owner, new Digest(anyHex(), Optional.of(anyHex())));
  }

  private static NewDeposit of(Owner owner, Digest digest) {
    return new NewDeposit(owner, DepositKind.DATA_SET, digest, Optional.of(10L), "数据集");
  }

  private static Digest anyDigest() {
    return Digest.ofSha256(anyHex());
  }

  private static String anyHex() {
    var bytes = new byte[32];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HEX.formatHex(bytes);
  }
}
