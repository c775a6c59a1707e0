package org.suzhi.party.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.PartyId;

/** The sealed columns of {@code party.party}. */
@Component
class SealedTable {

  private final JdbcClient jdbc;

  SealedTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is sealed about a party. */
  record Sealed(
      PartyId party, Optional<byte[]> number, Optional<byte[]> phone, Optional<byte[]> mail) {}

  Optional<Sealed> find(PartyId party) {
    return jdbc.sql("select id, number, phone, mail from party.party where id = ?")
        .param(party.number())
        .query((row, _) -> read(row))
        .optional();
  }

  void setNumber(PartyId party, byte[] number, byte[] index) {
    jdbc.sql("update party.party set number = ?, number_index = ? where id = ?")
        .params(number, index, party.number())
        .update();
  }

  void setPhone(PartyId party, Optional<byte[]> value) {
    jdbc.sql("update party.party set phone = ? where id = ?")
        .param(1, value.orElse(null))
        .param(2, party.number())
        .update();
  }

  void setMail(PartyId party, Optional<byte[]> value) {
    jdbc.sql("update party.party set mail = ? where id = ?")
        .param(1, value.orElse(null))
        .param(2, party.number())
        .update();
  }

  /** The parties with that digest of a number. */
  List<PartyId> withNumber(byte[] index) {
    return jdbc
        .sql("select id from party.party where number_index = ? order by id")
        .param(index)
        .query(Long.class)
        .list()
        .stream()
        .map(PartyId::new)
        .toList();
  }

  /** Sealed values in the order of their rows, locked against other changes. */
  List<Sealed> from(long first, int most) {
    return jdbc.sql(
            """
            select id, number, phone, mail
            from party.party
            where id >= ? and (number is not null or phone is not null or mail is not null)
            order by id
            limit ?
            for update
            """)
        .params(first, most)
        .query((row, _) -> read(row))
        .list();
  }

  void replace(Sealed all) {
    jdbc.sql("update party.party set number = ?, phone = ?, mail = ? where id = ?")
        .param(1, all.number.orElse(null))
        .param(2, all.phone.orElse(null))
        .param(3, all.mail.orElse(null))
        .param(4, all.party.number())
        .update();
  }

  private static Sealed read(ResultSet row) throws SQLException {
    return new Sealed(
        new PartyId(row.getLong("id")),
        Optional.ofNullable(row.getBytes("number")),
        Optional.ofNullable(row.getBytes("phone")),
        Optional.ofNullable(row.getBytes("mail")));
  }
}
