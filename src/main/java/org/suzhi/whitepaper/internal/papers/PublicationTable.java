package org.suzhi.whitepaper.internal.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.whitepaper.Edition;

/** Published papers and their files; rows are added and never changed. */
@Component
class PublicationTable {

  private final JdbcClient jdbc;

  PublicationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The editions of a paper, the newest first. */
  List<Edition> of(String paper) {
    return jdbc.sql("select * from whitepaper.publication where paper = ? order by number desc")
        .param(paper)
        .query(PublicationTable::edition)
        .list();
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        row.getString("paper"),
        Optional.of(row.getInt("number")),
        row.getString("release"),
        row.getString("release_digest"),
        row.getString("template"),
        true,
        Optional.of(row.getObject("published_at", OffsetDateTime.class)));
  }

  void insert(Edition edition, String by) {
    jdbc.sql(
            """
            insert into whitepaper.publication
              (paper, number, release, release_digest, template, published_at, published_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            edition.paper(),
            edition.number().orElseThrow(),
            edition.release(),
            edition.digest(),
            edition.template(),
            edition.publishedAt().orElseThrow(),
            by)
        .update();
  }

  void insertFile(Edition edition, String language, String format, String sha256, byte[] bytes) {
    jdbc.sql(
            """
            insert into whitepaper.publication_file (paper, number, language, format, sha256, bytes)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(edition.paper(), edition.number().orElseThrow(), language, format, sha256, bytes)
        .update();
  }

  Optional<byte[]> file(Edition edition, String language, String format) {
    return jdbc.sql(
            """
            select bytes from whitepaper.publication_file
            where paper = ? and number = ? and language = ? and format = ?
            """)
        .params(edition.paper(), edition.number().orElseThrow(), language, format)
        .query(byte[].class)
        .optional();
  }
}
