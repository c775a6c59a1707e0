package org.suzhi.platform.internal.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

  /** Writes {@code file}; {@code keys} are the files of the key store to take along. */
  BackupManifest write(Path file, Path keyFolder, boolean withKeys)
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
      var keys = withKeys ? keys(zip, keyFolder) : List.<SavedFile>of();
      var manifest =
          new BackupManifest(
              BackupManifest.FORMAT,
              program,
              now.toString(),
              catalogue.migrations(),
              tables,
              catalogue.sequences(),
              keys);
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
    var digested = new DigestOutputStream(new Unclosed(zip), Digesting.sha256());
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

  private static List<SavedFile> keys(ZipOutputStream zip, Path folder) throws IOException {
    var saved = new ArrayList<SavedFile>();
    if (!Files.isDirectory(folder)) {
      return saved;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        var bytes = Files.readAllBytes(file);
        var digest = Digesting.sha256();
        digest.update(bytes);
        var entry = new SavedFile(name, Digesting.hex(digest));
        zip.putNextEntry(new ZipEntry(entry.entry()));
        zip.write(bytes);
        zip.closeEntry();
        saved.add(entry);
      }
    }
    return saved;
  }

  /** The end of a table isn't the end of the file. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() {
      // Left open for the next table.
    }
  }
}
