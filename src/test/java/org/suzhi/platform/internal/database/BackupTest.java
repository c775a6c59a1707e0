package org.suzhi.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.suzhi.SuzhiTest;
import org.suzhi.TestDatabase;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.KeySettings;
import org.suzhi.platform.Settings;

@SuzhiTest
class BackupTest {

  @Autowired Settings settings;
  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Path file;
  private Settings target;

  @BeforeEach
  void writesABackup() throws IOException {
    Files.createDirectories(settings.data().resolve("keys"));
    Files.writeString(settings.data().resolve("keys/test-only"), "a key");
    file = folder.resolve("all.zip");
    target = elsewhere();
    assertThat(backup(settings, file, "with-keys")).isEqualTo(Command.OK);
  }

  @Test
  void bringsBackEveryRowSequenceAndKey() throws SQLException {
    assertThat(restore(target)).isEqualTo(Command.OK);

    var again = folder.resolve("again.zip");
    backup(target, again, "with-keys");
    try (var before = BackupFile.open(file);
        var after = BackupFile.open(again)) {
      assertThat(before.manifest().rows()).isPositive();
      assertThat(after.manifest().sequences()).isEqualTo(before.manifest().sequences());
      assertThat(after.manifest().migrations()).isEqualTo(before.manifest().migrations());
      assertThat(after.manifest().keys()).isEqualTo(before.manifest().keys()).isNotEmpty();
      assertThat(withoutHistories(after)).isEqualTo(withoutHistories(before));
    }
    assertThat(schemas(target)).noneMatch(schema -> schema.startsWith("before_restore"));
  }

  @Test
  void leavesKeysOutUnlessTheyAreAskedFor() {
    var without = folder.resolve("without.zip");
    backup(settings, without);
    try (var backup = BackupFile.open(without)) {
      assertThat(backup.manifest().keys()).isEmpty();
    }
  }

  @Test
  void bringsBackTheFilesOfReleasesAndLeavesOutWhatIsUnfinished() throws IOException {
    var release = Files.createDirectories(settings.data().resolve("releases/kept"));
    Files.writeString(release.resolve("facts.parquet"), "frozen");
    var unfinished = Files.createDirectories(settings.data().resolve("releases/.unfinished-1"));
    Files.writeString(unfinished.resolve("facts.parquet"), "half");
    var withRelease = folder.resolve("with-release.zip");
    backup(settings, withRelease);

    assertThat(new Restore(place(target)).run(line(withRelease))).isEqualTo(Command.OK);

    var restored = target.data().resolve("releases");
    assertThat(restored.resolve("kept/facts.parquet")).hasContent("frozen");
    assertThat(restored.resolve(".unfinished-1")).doesNotExist();
    assertThat(target.data().resolve("releases-restoring")).doesNotExist();
    assertThatThrownBy(() -> new Restore(place(target)).run(line(withRelease)))
        .hasMessageContaining("releases exists");
    assertThat(new Restore(place(target)).run(line(withRelease, "force"))).isEqualTo(Command.OK);
    Tree.delete(release);
    Tree.delete(unfinished);
  }

  @Test
  void restoresAFileOfBeforeReleasesWereInIt() throws IOException {
    changeManifest("\"format\":2", "\"format\":1");
    changeManifest("\"releases\":", "\"ignored\":");
    assertThat(restore(target)).isEqualTo(Command.OK);
  }

  @Test
  void refusesADamagedFileAndTouchesNothing() throws IOException, SQLException {
    try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
      var rows = zip.getPath("tables/platform/region.copy");
      Files.writeString(rows, Files.readString(rows).replace('1', '2'));
    }
    assertThatThrownBy(() -> restore(target)).hasMessageContaining("region");
    var bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> restore(target)).hasMessageContaining("no undamaged backup");
    assertThat(schemas(target)).isEmpty();
  }

  @Test
  void refusesTheFileOfANewerVersion() throws IOException, SQLException {
    changeManifest("\"format\":2", "\"format\":3");
    assertThatThrownBy(() -> restore(target)).hasMessageContaining("newer version");
    changeManifest("\"format\":3", "\"format\":2");
    changeManifest("\"platform\":\"", "\"platform\":\"99");
    assertThatThrownBy(() -> restore(target)).hasMessageContaining("migration 99");
    assertThat(schemas(target)).isEmpty();
  }

  @Test
  void replacesDataOnlyWhenForced() throws SQLException {
    restore(target);
    assertThatThrownBy(() -> restore(target)).hasMessageContaining("--force");
    assertThat(restore(target, "force")).isEqualTo(Command.OK);
  }

  @Test
  void putsBackWhatWasThereWhenTheRowsDontFit() throws Exception {
    restore(target);
    changeManifest("\"rows\":", "\"rows\":9");
    assertThatThrownBy(() -> restore(target, "force")).isInstanceOf(CommandProblem.class);
    assertThat(schemas(target)).contains("platform").noneMatch(name -> name.contains("before"));
    var kept = folder.resolve("kept.zip");
    assertThat(backup(target, kept)).isEqualTo(Command.OK);
  }

  @Test
  void doesNotOverwriteAFile() {
    assertThatThrownBy(() -> backup(settings, file)).hasMessageContaining("--force");
  }

  private Settings elsewhere() {
    var url = settings.database().url();
    var values =
        Map.of(
            "suzhi.data", folder.resolve("elsewhere").toString(),
            "suzhi.database.url",
                String.valueOf(url).replaceAll("/[a-z0-9]+$", "/" + TestDatabase.create()),
            "suzhi.database.user", settings.database().user(),
            "suzhi.database.password", settings.database().password());
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("suzhi", Settings.class);
  }

  private static DatabasePlace place(Settings settings) {
    return DatabasePlace.of(settings, new KeySettings(null, null));
  }

  private int backup(Settings from, Path to, String... flags) {
    return new Backup(place(from), Clock.systemUTC()).run(line(to, flags));
  }

  private int restore(Settings into, String... flags) {
    return new Restore(place(into)).run(line(file, flags));
  }

  private CommandLine line(Path argument, String... flags) {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new CommandLine(List.of(argument.toString()), Map.of(), Set.of(flags), true, out);
  }

  /** Rows come back in the order written, so that equal digests mean equal tables. */
  private static List<BackupManifest.SavedTable> withoutHistories(BackupFile backup) {
    return backup.manifest().tables().stream()
        .filter(table -> !table.name().equals("flyway_schema_history"))
        .toList();
  }

  private static List<String> schemas(Settings settings) throws SQLException {
    try (var connection = place(settings).existing().connect()) {
      return new Catalogue(connection).schemas();
    }
  }

  private void changeManifest(String what, String by) throws IOException {
    try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
      var manifest = zip.getPath(BackupManifest.ENTRY);
      var text = Files.readString(manifest);
      assertThat(text).contains(what);
      Files.writeString(manifest, text.replace(what, by));
    }
  }
}
