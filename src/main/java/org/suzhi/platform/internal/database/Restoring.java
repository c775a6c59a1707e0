package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.internal.database.BackupManifest.SavedTable;

/**
 * Fills a database from a backup: what is there is set aside, each schema is migrated to the
 * version that the backup names, the rows are copied in one transaction, and what was set aside
 * goes. When anything fails, what was there comes back.
 */
record Restoring(DatabaseServer server, Connection connection, BackupFile backup) {

  private static final String ASIDE = "before_restore_";

  /** Whether the database holds any table of ours. */
  static boolean hasData(Connection connection) throws SQLException {
    return !new Catalogue(connection).tables().isEmpty();
  }

  /** Refuses a backup whose migrations this program doesn't know. */
  static void requireKnownMigrations(BackupFile backup) {
    for (var saved : backup.manifest().migrations().entrySet()) {
      if (!Migrations.knows(saved.getKey(), saved.getValue())) {
        throw new CommandProblem(
            Command.REFUSED,
            backup.path()
                + " was written by version "
                + backup.manifest().program()
                + ": this program doesn't know migration "
                + saved.getValue()
                + " of schema "
                + saved.getKey()
                + "; restore it with that version or a newer one");
      }
    }
  }

  /** Does the work; when it throws, the database is as it was. */
  void run() throws SQLException, IOException {
    var former = new Catalogue(connection).schemas();
    for (var schema : former) {
      execute("alter schema %s rename to %s", schema, ASIDE + schema);
    }
    try {
      backup.manifest().migrations().forEach(this::migrate);
      copyRows();
    } catch (SQLException | IOException | RuntimeException e) {
      connection.rollback();
      connection.setAutoCommit(true);
      putBack(former);
      throw e;
    }
    for (var schema : former) {
      execute("drop schema %s cascade", ASIDE + schema);
    }
    connection.createStatement().execute("analyze");
  }

  private void putBack(List<String> former) throws SQLException {
    for (var schema : new Catalogue(connection).schemas()) {
      if (!schema.startsWith(ASIDE)) {
        execute("drop schema %s cascade", schema);
      }
    }
    for (var schema : former) {
      execute("alter schema %s rename to %s", ASIDE + schema, schema);
    }
  }

  private void execute(String command, String... names) throws SQLException {
    var quoted = Arrays.stream(names).map(Catalogue::quote).toArray();
    connection.createStatement().execute(command.formatted(quoted));
  }

  private void migrate(String module, String version) {
    Migrations.configuration(new ServerConnections(server), module)
        .target(version)
        .load()
        .migrate();
  }

  private void copyRows() throws SQLException, IOException {
    connection.setAutoCommit(false);
    // Foreign keys and triggers have been satisfied once, when these rows were first written.
    connection.createStatement().execute("set local session_replication_role = replica");
    copyAll();
    positionSequences(backup.manifest().sequences());
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void copyAll() throws SQLException, IOException {
    var there =
        new Catalogue(connection)
            .tables().stream()
                .collect(Collectors.toMap(Catalogue.Table::quoted, Catalogue.Table::columns));
    for (var table : backup.manifest().tables()) {
      copy(table, there);
    }
  }

  private void copy(SavedTable saved, Map<String, List<String>> there)
      throws SQLException, IOException {
    var table = new Catalogue.Table(saved.schema(), saved.name(), saved.columns());
    if (!there.containsKey(table.quoted())
        || !there.get(table.quoted()).containsAll(table.columns())) {
      throw new CommandProblem(
          Command.REFUSED,
          "table " + table.quoted() + " of the backup has no place in this version's database");
    }
    connection.createStatement().execute("delete from " + table.quoted());
    var command =
        "copy " + table.quoted() + " (" + table.columnList() + ") from stdin (format text)";
    try (var rows = backup.read(saved)) {
      long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, rows);
      if (copied != saved.rows()) {
        throw new CommandProblem(
            Command.REFUSED,
            table.quoted() + ": " + copied + " rows came in, " + saved.rows() + " were written");
      }
    }
  }

  private void positionSequences(Map<String, Long> positions) throws SQLException {
    try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
      for (var sequence : positions.entrySet()) {
        set.setString(1, sequence.getKey());
        set.setLong(2, Math.max(1, sequence.getValue()));
        set.setBoolean(3, sequence.getValue() > 0);
        set.execute();
      }
    }
  }
}
