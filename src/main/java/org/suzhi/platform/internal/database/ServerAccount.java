package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.platform.StartProblem;

/**
 * As whom the server's programs run, since PostgreSQL refuses to run as root: as ourselves, as root
 * inside a user namespace (where it is nobody in particular but still owns its files), or as the
 * ordinary user to whom the directory belongs.
 */
record ServerAccount(List<String> prefix) {

  private static final String ROOT = "root";
  private static final String UNPRIVILEGED = "nobody";

  static ServerAccount of(Path directory) throws IOException {
    var self = System.getProperty("user.name");
    var files = new Cluster(directory).files();
    var owner = Files.getOwner(Files.exists(files) ? files : directory).getName();
    if (!self.equals(ROOT)) {
      requireOwn(directory, self, owner);
      return new ServerAccount(List.of());
    }
    if (owner.equals(ROOT) && namespacesAllowed()) {
      return new ServerAccount(List.of("unshare", "-U"));
    }
    return ordinary(directory, owner.equals(ROOT) ? UNPRIVILEGED : owner);
  }

  private static void requireOwn(Path directory, String self, String owner) {
    if (!owner.equals(self)) {
      throw new StartProblem(
          directory + " belongs to " + owner + ", and this program runs as " + self,
          "run it as "
              + owner
              + ", name another directory by --data, or give the directory away:"
              + " chown -R "
              + self
              + " '"
              + directory.getParent()
              + "'");
    }
  }

  private static boolean namespacesAllowed() throws IOException {
    var denied = Boolean.getBoolean("suzhi.no-user-namespace");
    return !denied && new ServerAccount(List.of()).succeeds("unshare", "-U", "true");
  }

  private static ServerAccount ordinary(Path directory, String user) throws IOException {
    var self = new ServerAccount(List.of());
    var group = self.run(Duration.ofSeconds(10), List.of("id", "-g", user)).output().strip();
    var account =
        new ServerAccount(
            List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"));
    if (!account.succeeds("true")) {
      throw new StartProblem(
          "PostgreSQL doesn't run as root, and there is no way here to become " + user,
          "run this program as an ordinary user");
    }
    Tree.give(
        directory,
        directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    if (!account.succeeds("test", "-w", directory.toString())) {
      throw new StartProblem(
          "PostgreSQL doesn't run as root, and user " + user + " can't reach " + directory,
          "name a directory below a path that everybody may enter, such as"
              + " --data /var/lib/suzhi, or run this program as an ordinary user");
    }
    return account;
  }

  /** What a program answered. */
  record Outcome(int status, String output) {}

  boolean succeeds(String... command) throws IOException {
    try {
      return run(Duration.ofSeconds(10), List.of(command)).status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a program to its end and gives what it printed. */
  Outcome run(Duration patience, List<String> command) throws IOException {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    var output = Files.createTempFile("suzhi", ".out");
    try {
      var process =
          new ProcessBuilder(whole)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(patience)) {
        process.destroyForcibly();
        throw new IOException("gave up after " + patience + ": " + String.join(" ", whole));
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + String.join(" ", whole), e);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
