package org.suzhi.platform.internal.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.suzhi.platform.StartProblem;

/** The programs of PostgreSQL, unpacked from the class path once a version. */
record ServerPrograms(Path folder) {

  /** The major version of the cluster that these programs run. */
  static final String MAJOR = "18";

  static ServerPrograms in(Path directory) throws IOException {
    var archive = archive();
    var size = ServerPrograms.class.getResource(archive).openConnection().getContentLengthLong();
    var folder = directory.resolve("programs-" + MAJOR + "-" + size);
    if (!Files.isDirectory(folder)) {
      // A start that is killed half-way leaves the folder under its other name.
      var unpacking = directory.resolve("programs-unpacking");
      Tree.delete(unpacking);
      try (var packed = ServerPrograms.class.getResourceAsStream(archive)) {
        unpack(packed, unpacking);
      }
      Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new ServerPrograms(folder);
  }

  String path(String program) {
    return folder.resolve("bin").resolve(program).toString();
  }

  private static String archive() {
    var system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    var machine =
        switch (System.getProperty("os.arch")) {
          case "aarch64", "arm64" -> "arm_64";
          case "amd64", "x86_64" -> "x86_64";
          case String other -> other;
        };
    var archive = "/postgres-" + system + "-" + machine + ".txz";
    if (ServerPrograms.class.getResource(archive) == null) {
      throw new StartProblem(
          "no PostgreSQL is bundled for this machine (" + system + ", " + machine + ")",
          "install PostgreSQL 18 and name it by suzhi.database.url, user and password");
    }
    return archive;
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var target = folder.resolve(entry.getName()).normalize();
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.getParent());
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(InputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
