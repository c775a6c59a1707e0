package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.internal.database.BackupManifest.SavedTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup opened for reading; every byte of it is checked before any is used. */
record BackupFile(Path path, ZipFile zip, BackupManifest manifest) implements AutoCloseable {

  static BackupFile open(Path path) {
    try {
      var zip = new ZipFile(path.toFile());
      try {
        var file = new BackupFile(path, zip, manifest(path, zip));
        file.check();
        return file;
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw damaged(path, String.valueOf(e.getMessage()));
    }
  }

  private static BackupManifest manifest(Path path, ZipFile zip) throws IOException {
    var entry = zip.getEntry(BackupManifest.ENTRY);
    if (entry == null) {
      throw damaged(path, "it has no " + BackupManifest.ENTRY);
    }
    try (var in = zip.getInputStream(entry)) {
      var mapper = JsonMapper.builder().build();
      var tree = mapper.readTree(in);
      var format = tree.path("format").asInt(0);
      if (format > BackupManifest.FORMAT) {
        throw new CommandProblem(
            Command.REFUSED,
            path
                + " was written by a newer version ("
                + tree.path("program").asString("?")
                + "); restore it with that version");
      }
      return mapper.treeToValue(tree, BackupManifest.class);
    } catch (JacksonException e) {
      throw damaged(path, "its " + BackupManifest.ENTRY + " can't be read");
    }
  }

  private void check() throws IOException {
    for (var table : manifest.tables()) {
      check(table.entry(), table.sha256());
    }
    for (var key : manifest.keys()) {
      check(key.entry(BackupManifest.KEYS), key.sha256());
    }
    for (var file : manifest.releaseFiles()) {
      check(file.entry(BackupManifest.RELEASES), file.sha256());
    }
  }

  private void check(String entry, String expected) throws IOException {
    var digest = Digesting.sha256();
    try (var in = read(entry)) {
      var buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    if (!Digesting.hex(digest).equals(expected)) {
      throw damaged(path, entry + " isn't what was written");
    }
  }

  InputStream read(SavedTable table) throws IOException {
    return read(table.entry());
  }

  InputStream read(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(path, name + " is missing");
    }
    return zip.getInputStream(entry);
  }

  private static CommandProblem damaged(Path path, String how) {
    return new CommandProblem(
        Command.USAGE,
        path
            + " is no undamaged backup ("
            + how
            + "); nothing was changed: take another copy of it");
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
