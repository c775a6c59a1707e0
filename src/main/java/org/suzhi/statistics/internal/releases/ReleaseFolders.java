package org.suzhi.statistics.internal.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.suzhi.statistics.Release;
import org.suzhi.statistics.Release.ReleaseFile;

/** The folder of folders: a release's own appears whole and on the disk, or not at all. */
record ReleaseFolders(Path root, Map<Path, Seen> checked) {

  /** A file that was found whole, so that it isn't read again at every question. */
  record Seen(long bytes, FileTime modified, String digest) {}

  private static final String UNFINISHED = ".unfinished-";

  ReleaseFolders(Path root) {
    this(root, new ConcurrentHashMap<>());
  }

  Path folder(String release) {
    return root.resolve(release);
  }

  /** An empty folder to write into; what an earlier run left unfinished is swept away. */
  Path begin() {
    try {
      Files.createDirectories(root);
      sweep();
      return Files.createDirectory(root.resolve(UNFINISHED + UUID.randomUUID()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts what was written under its name, each byte on the disk before the name is. */
  void finish(Path unfinished, String release) {
    try {
      try (var files = Files.list(unfinished)) {
        for (var file : files.toList()) {
          file.toFile().setReadOnly();
          sync(file);
        }
      }
      sync(unfinished);
      Files.move(unfinished, folder(release), StandardCopyOption.ATOMIC_MOVE);
      sync(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void discard(Path unfinished) {
    try {
      delete(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the file is there and is the one that was frozen. */
  boolean isWhole(Release release, ReleaseFile file) {
    var path = folder(release.name()).resolve(file.name());
    try {
      if (!Files.isRegularFile(path) || Files.size(path) != file.bytes()) {
        return false;
      }
      var seen = checked.get(path);
      if (seen == null
          || seen.bytes() != file.bytes()
          || !seen.modified().equals(Files.getLastModifiedTime(path))) {
        seen = new Seen(file.bytes(), Files.getLastModifiedTime(path), digest(path));
        checked.put(path, seen);
      }
      return seen.digest().equals(file.digest());
    } catch (IOException e) {
      return false;
    }
  }

  /** As {@link #isWhole}, reading every byte again. */
  boolean isStillWhole(Release release, ReleaseFile file) {
    checked.remove(folder(release.name()).resolve(file.name()));
    return isWhole(release, file);
  }

  static String digest(Path file) {
    var digest = sha256();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      var buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // the stream feeds the digest
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sweep() throws IOException {
    try (var left = Files.newDirectoryStream(root, UNFINISHED + "*")) {
      for (var folder : left) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var walk = Files.walk(folder)) {
      for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void sync(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
