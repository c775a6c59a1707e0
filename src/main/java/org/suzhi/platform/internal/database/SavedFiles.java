package org.suzhi.platform.internal.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.internal.database.BackupManifest.SavedFile;

/** The files below a folder, on their way into a backup and out of it again. */
record SavedFiles(Path folder) {

  /** Writes every file whose path has no part that begins with a dot: those aren't finished. */
  List<SavedFile> write(ZipOutputStream zip, String under) throws IOException {
    var saved = new ArrayList<SavedFile>();
    if (!Files.isDirectory(folder)) {
      return saved;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".") && !path.contains("/.")) {
          saved.add(write(zip, under, path));
        }
      }
    }
    return saved;
  }

  private SavedFile write(ZipOutputStream zip, String under, String path) throws IOException {
    zip.putNextEntry(new ZipEntry(under + "/" + path));
    var digested = new DigestOutputStream(new Unclosed(zip), Digesting.sha256());
    Files.copy(folder.resolve(path), digested);
    zip.closeEntry();
    return new SavedFile(path, Digesting.hex(digested.getMessageDigest()));
  }

  /** Writes {@code files} of the backup below the folder, with these permissions. */
  void restore(BackupFile backup, String under, List<SavedFile> files, String permissions)
      throws IOException {
    for (var file : files) {
      var target = folder.resolve(file.path()).normalize();
      if (!target.startsWith(folder)) {
        throw new CommandProblem(Command.USAGE, "the backup names a file outside of its folder");
      }
      Files.createDirectories(target.getParent());
      Files.deleteIfExists(target);
      try (var in = backup.read(file.entry(under))) {
        Files.copy(in, target);
      }
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
    }
  }

  /** The end of one entry isn't the end of the file. */
  static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() {
      // Left open for the next entry.
    }
  }
}
