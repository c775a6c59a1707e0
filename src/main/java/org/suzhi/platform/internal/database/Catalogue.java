package org.suzhi.platform.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the database says about its own tables; names come from its catalogue, never from outside.
 */
record Catalogue(Connection connection) {

  private static final String OURS =
      """
      select n.nspname from pg_namespace n
       where n.nspname not in ('information_schema', 'public') and n.nspname not like 'pg\\_%'
      """;

  /** A table and the columns that can be written. */
  record Table(String schema, String name, List<String> columns) {

    String quoted() {
      return quote(schema) + "." + quote(name);
    }

    String columnList() {
      return String.join(", ", columns.stream().map(Catalogue::quote).toList());
    }
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  List<String> schemas() throws SQLException {
    return column(OURS + " order by 1");
  }

  List<Table> tables() throws SQLException {
    var found = new ArrayList<Table>();
    try (var rows =
        connection
            .createStatement()
            .executeQuery(
                """
                select n.nspname, c.relname,
                       array_agg(a.attname::text order by a.attnum)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                   and not a.attisdropped and a.attgenerated = ''
                 where c.relkind = 'r' and n.nspname in (%s)
                 group by 1, 2 order by 1, 2
                """
                    .formatted(OURS))) {
      while (rows.next()) {
        var columns = List.of((String[]) rows.getArray(3).getArray());
        found.add(new Table(rows.getString(1), rows.getString(2), columns));
      }
    }
    return found;
  }

  /** Where each sequence stands; one that was never asked stands at 0. */
  Map<String, Long> sequences() throws SQLException {
    var found = new LinkedHashMap<String, Long>();
    try (var rows =
        connection
            .createStatement()
            .executeQuery(
                """
                select schemaname || '.' || sequencename, coalesce(last_value, 0)
                  from pg_sequences where schemaname in (%s) order by 1
                """
                    .formatted(OURS))) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getLong(2));
      }
    }
    return found;
  }

  /** The newest migration of each schema that has a history. */
  Map<String, String> migrations() throws SQLException {
    var found = new LinkedHashMap<String, String>();
    for (var table : tables()) {
      if (table.name().equals("flyway_schema_history")) {
        var versions =
            column(
                "select version from "
                    + table.quoted()
                    + " where version is not null order by installed_rank desc limit 1");
        versions.forEach(version -> found.put(table.schema(), version));
      }
    }
    return found;
  }

  private List<String> column(String query) throws SQLException {
    var found = new ArrayList<String>();
    try (var rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
