package org.suzhi.party.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.ResidentNumber;
import org.suzhi.party.Particulars;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Keys;
import org.suzhi.platform.Resealing;

/** Particulars sealed in their rows; each opens in its own row and column alone. */
@Component
class SealedParticulars implements Particulars, Resealing {

  private static final int SOME = 200;
  private static final String INDEX = "party:number";

  private final SealedTable table;
  private final Keys keys;
  private final Audit audit;
  private final TransactionOperations transactions;

  SealedParticulars(SealedTable table, Keys keys, Audit audit, TransactionOperations transactions) {
    this.table = table;
    this.keys = keys;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public Masked masked(PartyId party) {
    return table
        .find(party)
        .map(
            row ->
                new Masked(
                    open(row.number(), number(party)).map(SealedParticulars::maskedNumber),
                    open(row.phone(), phone(party)).map(SealedParticulars::maskedPhone),
                    open(row.mail(), mail(party)).map(SealedParticulars::maskedMail)))
        .orElse(Masked.NOTHING);
  }

  private static String maskedNumber(String number) {
    return ResidentNumber.parse(number).masked();
  }

  /** The last four digits are what people know their own by. */
  static String maskedPhone(String phone) {
    int shown = Math.min(4, phone.length() / 2);
    return "*".repeat(phone.length() - shown) + phone.substring(phone.length() - shown);
  }

  static String maskedMail(String mail) {
    int at = mail.indexOf('@');
    return mail.substring(0, Math.min(1, at)) + "***" + mail.substring(at);
  }

  @Override
  @Transactional
  public Optional<ResidentNumber> number(PartyId party, Actor by, String purpose) {
    var found =
        table
            .find(party)
            .flatMap(row -> open(row.number(), number(party)))
            .map(ResidentNumber::parse);
    if (found.isPresent()) {
      audit.record(
          new Audit.Entry(by, "party.act.number-read", name(party), Map.of("purpose", purpose)));
    }
    return found;
  }

  @Override
  public Optional<String> mailOf(PartyId party) {
    return table.find(party).flatMap(row -> open(row.mail(), mail(party)));
  }

  /** The phone in clear, for its owner's own copy. */
  Optional<String> phoneOf(PartyId party) {
    return table.find(party).flatMap(row -> open(row.phone(), phone(party)));
  }

  List<PartyId> find(ResidentNumber number) {
    return table.withNumber(keys.blindIndex(INDEX, number.reveal()));
  }

  void setNumber(PartyId party, ResidentNumber number) {
    var plain = number.reveal();
    table.setNumber(party, seal(plain, number(party)), keys.blindIndex(INDEX, plain));
  }

  void setReach(PartyId party, String phone, String mail) {
    if (!phone.isEmpty()) {
      table.setPhone(party, Optional.of(seal(phone, phone(party))));
    }
    if (!mail.isEmpty()) {
      table.setMail(party, Optional.of(seal(mail, mail(party))));
    }
  }

  void forgetReach(PartyId party) {
    table.setPhone(party, Optional.empty());
    table.setMail(party, Optional.empty());
  }

  @Override
  public int resealSome(Keys ring) {
    return Optional.ofNullable(transactions.execute(_ -> resealNext(ring))).orElse(0);
  }

  private int resealNext(Keys ring) {
    long first = 1;
    for (var some = table.from(first, SOME); !some.isEmpty(); some = table.from(first, SOME)) {
      var stale = some.stream().filter(row -> isStale(row, ring)).toList();
      if (!stale.isEmpty()) {
        stale.forEach(row -> table.replace(anew(row, ring)));
        return stale.size();
      }
      first = some.getLast().party().number() + 1;
    }
    return 0;
  }

  private static boolean isStale(SealedTable.Sealed row, Keys ring) {
    return row.number().filter(bytes -> !ring.isCurrent(bytes)).isPresent()
        || row.phone().filter(bytes -> !ring.isCurrent(bytes)).isPresent()
        || row.mail().filter(bytes -> !ring.isCurrent(bytes)).isPresent();
  }

  private static SealedTable.Sealed anew(SealedTable.Sealed row, Keys ring) {
    var party = row.party();
    return new SealedTable.Sealed(
        party,
        row.number().map(moved(ring, number(party))),
        row.phone().map(moved(ring, phone(party))),
        row.mail().map(moved(ring, mail(party))));
  }

  private static UnaryOperator<byte[]> moved(Keys ring, String place) {
    return bytes -> ring.seal(ring.open(bytes, place), place);
  }

  private byte[] seal(String text, String place) {
    return keys.seal(text.getBytes(UTF_8), place);
  }

  private Optional<String> open(Optional<byte[]> kept, String place) {
    return kept.map(bytes -> new String(keys.open(bytes, place), UTF_8));
  }

  static String name(PartyId party) {
    return "party:" + party;
  }

  private static String number(PartyId party) {
    return "party.party.number:" + party;
  }

  private static String phone(PartyId party) {
    return "party.party.phone:" + party;
  }

  private static String mail(PartyId party) {
    return "party.party.mail:" + party;
  }
}
