package org.suzhi.evidence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.evidence.Deposit;
import org.suzhi.evidence.DepositKind;
import org.suzhi.evidence.Digest;
import org.suzhi.evidence.NewDeposit;
import org.suzhi.evidence.Owner;

/** Deposits and their salts. */
@Component
class DepositTable {

  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient jdbc;

  DepositTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new deposit, unless the owner has deposited the same as the same kind before. */
  Optional<Deposit> insert(NewDeposit wanted, Commitment commitment, Instant now, String by) {
    return jdbc.sql(
            """
            with made as (
              insert into evidence.deposit
                (number, owner_kind, owner, kind, sha256, sm3, size, label, deposited_at,
                 deposited_by, commitment)
              select 'E' || :year || lpad(n::text, greatest(9, length(n::text)), '0'),
                :owner_kind, :owner, :kind, :sha256, :sm3, :size, :label, :now, :by, :commitment
              from nextval('evidence.number') as n
              on conflict (owner_kind, owner, sha256, kind) do nothing
              returning *),
            salted as (
              insert into evidence.salt (deposit, salt) select id, :salt from made returning salt)
            select made.*, salted.salt from made, salted
            """)
        .param("year", Integer.toString(now.atOffset(ZoneOffset.ofHours(8)).getYear()))
        .param("owner_kind", kind(wanted.owner()))
        .param("owner", wanted.owner().id())
        .param("kind", wanted.kind().code())
        .param("sha256", HEX.parseHex(wanted.digest().sha256()))
        .param("sm3", wanted.digest().sm3().map(HEX::parseHex).orElse(null))
        .param("size", wanted.size().orElse(null))
        .param("label", wanted.label())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("commitment", HEX.parseHex(commitment.hash()))
        .param("salt", HEX.parseHex(commitment.salt()))
        .query(DepositTable::deposit)
        .optional();
  }

  Optional<Deposit> first(NewDeposit wanted) {
    return jdbc.sql(
            """
            select deposit.*, salt.salt
            from evidence.deposit deposit left join evidence.salt salt on salt.deposit = deposit.id
            where owner_kind = ? and owner = ? and sha256 = ? and kind = ?
            """)
        .params(
            kind(wanted.owner()),
            wanted.owner().id(),
            HEX.parseHex(wanted.digest().sha256()),
            wanted.kind().code())
        .query(DepositTable::deposit)
        .optional();
  }

  Optional<Deposit> find(String number) {
    return jdbc.sql(
            """
            select deposit.*, salt.salt
            from evidence.deposit deposit left join evidence.salt salt on salt.deposit = deposit.id
            where number = ?
            """)
        .param(number)
        .query(DepositTable::deposit)
        .optional();
  }

  List<Deposit> of(Digest digest) {
    return jdbc.sql(
            """
            select deposit.*, salt.salt
            from evidence.deposit deposit left join evidence.salt salt on salt.deposit = deposit.id
            where sha256 = ? order by id
            """)
        .param(HEX.parseHex(digest.sha256()))
        .query(DepositTable::deposit)
        .list();
  }

  long count(Owner owner) {
    return jdbc.sql("select count(*) from evidence.deposit where owner_kind = ? and owner = ?")
        .params(kind(owner), owner.id())
        .query(Long.class)
        .single();
  }

  List<Deposit> page(Owner owner, long skipped, int size) {
    return jdbc.sql(
            """
            select deposit.*, salt.salt
            from evidence.deposit deposit left join evidence.salt salt on salt.deposit = deposit.id
            where owner_kind = ? and owner = ?
            order by id desc limit ? offset ?
            """)
        .params(kind(owner), owner.id(), size, skipped)
        .query(DepositTable::deposit)
        .list();
  }

  private static String kind(Owner owner) {
    return owner.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Deposit deposit(ResultSet row, int number) throws SQLException {
    return new Deposit(
        row.getString("number"),
        new Owner(
            Owner.Kind.valueOf(row.getString("owner_kind").toUpperCase(Locale.ROOT)),
            row.getLong("owner")),
        DepositKind.of(row.getString("kind")).orElseThrow(),
        new Digest(HEX.formatHex(row.getBytes("sha256")), hex(row.getBytes("sm3"))),
        Optional.ofNullable(row.getObject("size", Long.class)),
        row.getString("label"),
        row.getObject("deposited_at", OffsetDateTime.class).toInstant(),
        HEX.formatHex(row.getBytes("commitment")),
        hex(row.getBytes("salt")),
        row.getString("deposited_by"));
  }

  private static Optional<String> hex(byte @Nullable [] bytes) {
    return Optional.ofNullable(bytes).map(HEX::formatHex);
  }
}
