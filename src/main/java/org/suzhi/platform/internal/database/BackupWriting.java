package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.suzhi.platform.internal.database.BackupManifest.SavedFile;
import org.suzhi.platform.internal.database.BackupManifest.SavedTable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one snapshot of the database into a ZIP file while others go on working. */
record BackupWriting(Connection connection, String program, Instant now) {

  /** Writes {@code file}; the keys are taken along only if asked for. */
  BackupManifest write(Path file, DatabasePlace place, boolean withKeys)
      throws IOException, SQLException {
    // All reads below see the moment of the first one.
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    var catalogue = new Catalogue(connection);
    try (var out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      zip.setLevel(3);
      var tables = new ArrayList<SavedTable>();
      for (var table : catalogue.tables()) {
        tables.add(write(zip, table));
      }
      var keys =
          withKeys
              ? new SavedFiles(place.keys()).write(zip, BackupManifest.KEYS)
              : List.<SavedFile>of();
      // After the tables: the files of a release lie there before its row does.
      var releases = new SavedFiles(place.releases()).write(zip, BackupManifest.RELEASES);
      var manifest =
          new BackupManifest(
              BackupManifest.FORMAT,
              program,
              now.toString(),
              catalogue.migrations(),
              tables,
              catalogue.sequences(),
              keys,
              releases);
      zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
      zip.write(JsonMapper.builder().build().writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    } finally {
      connection.rollback();
    }
  }

  private SavedTable write(ZipOutputStream zip, Catalogue.Table table)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry("tables/" + table.schema() + "/" + table.name() + ".copy"));
    var digested = new DigestOutputStream(new SavedFiles.Unclosed(zip), Digesting.sha256());
    // A table that has only generated columns is written as rows without a value.
    var command =
        "copy (select "
            + table.columnList()
            + " from "
            + table.quoted()
            + ") to stdout (format text)";
    long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(command, digested);
    zip.closeEntry();
    return new SavedTable(
        table.schema(),
        table.name(),
        table.columns(),
        rows,
        Digesting.hex(digested.getMessageDigest()));
  }
}
