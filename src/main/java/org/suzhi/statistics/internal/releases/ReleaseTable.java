package org.suzhi.statistics.internal.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.statistics.Release;
import org.suzhi.statistics.Release.ReleaseFile;

/** The releases and what their files must be; rows are added and never changed. */
@Component
class ReleaseTable {

  private record FileOf(String release, ReleaseFile file) {}

  private final JdbcClient jdbc;

  ReleaseTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the right to make a release until the transaction ends; false where another has it. */
  boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('statistics.release'))")
        .query(Boolean.class)
        .single();
  }

  List<Release> all() {
    var files =
        jdbc
            .sql("select * from statistics.release_file order by release, position")
            .query(ReleaseTable::file)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    FileOf::release, Collectors.mapping(FileOf::file, Collectors.toList())));
    return jdbc.sql("select * from statistics.release order by number desc")
        .query(
            (row, number) ->
                new Release(
                    row.getString("name"),
                    row.getObject("created_at", OffsetDateTime.class),
                    row.getString("created_by"),
                    row.getString("digest"),
                    files.getOrDefault(row.getString("name"), List.of())))
        .list();
  }

  Optional<Release> find(String name) {
    return all().stream().filter(release -> release.name().equals(name)).findFirst();
  }

  void insert(Release release) {
    jdbc.sql(
            """
            insert into statistics.release (name, created_at, created_by, digest)
            values (?, ?, ?, ?)
            """)
        .params(release.name(), release.createdAt(), release.createdBy(), release.digest())
        .update();
    for (int i = 0; i < release.files().size(); i++) {
      var file = release.files().get(i);
      jdbc.sql(
              """
              insert into statistics.release_file (release, position, name, digest, bytes, rows)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(release.name(), i, file.name(), file.digest(), file.bytes(), file.rows())
          .update();
    }
  }

  private static FileOf file(ResultSet row, int number) throws SQLException {
    return new FileOf(
        row.getString("release"),
        new ReleaseFile(
            row.getString("name"),
            row.getString("digest"),
            row.getLong("bytes"),
            row.getLong("rows")));
  }
}
