package org.suzhi.statistics.internal.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Audit;
import org.suzhi.platform.DataDirectory;
import org.suzhi.platform.Problem;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.FactCount;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Release;
import org.suzhi.statistics.Release.ReleaseFile;
import org.suzhi.statistics.internal.RevisionTable;
import org.suzhi.statistics.internal.Snapshots;
import org.suzhi.statistics.internal.facts.Counting;
import org.suzhi.statistics.internal.releases.ParquetTable.Column;

/**
 * Makes a release: writes its files into an unfinished folder, names the folder when every byte is
 * on the disk, and then adds the row without which there is no release.
 */
@Component
class Freezing {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private final ReleaseTable table;
  private final ExportTable export;
  private final ComputedTable computed;
  private final Snapshots snapshots;
  private final RevisionTable revision;
  private final Regions regions;
  private final ReleaseFolders folders;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Freezing(
      ReleaseTable table,
      ExportTable export,
      ComputedTable computed,
      Snapshots snapshots,
      RevisionTable revision,
      Regions regions,
      DataDirectory data,
      Audit audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.table = table;
    this.export = export;
    this.computed = computed;
    this.snapshots = snapshots;
    this.revision = revision;
    this.regions = regions;
    this.folders = new ReleaseFolders(data.resolve("releases"));
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /** Freezes what one transaction sees, so that all files tell of the same state. */
  Release freeze(Optional<String> name, String by) {
    var release = transaction.execute(status -> freezeNow(name, by));
    snapshots.refresh();
    return Objects.requireNonNull(release);
  }

  private Release freezeNow(Optional<String> wanted, String by) {
    if (!table.lock()) {
      throw new Problem(HttpStatus.CONFLICT, "statistics.release-under-way");
    }
    var name = wanted.map(this::free).orElseGet(this::nameOfTheDay);
    var unfinished = folders.begin();
    try {
      var counts = new ArrayList<FactCount>();
      var files = write(unfinished, counts);
      var release = new Release(name, OffsetDateTime.now(clock), by, digest(files), files);
      folders.finish(unfinished, name);
      table.insert(release);
      computed.insert(name, counts);
      revision.raise();
      audit.record(
          new Audit.Entry(
              new Actor.System("release"),
              "release.frozen",
              name,
              Map.of("sha256", release.digest(), "by", by)));
      return release;
    } finally {
      folders.discard(unfinished);
    }
  }

  private List<ReleaseFile> write(Path folder, List<FactCount> counts) {
    var files = new ArrayList<ReleaseFile>();
    try (var parquet = new ParquetTable(folders.root(), 1)) {
      for (var file : FrozenFile.values()) {
        var csv = folder.resolve("rows.csv");
        export.copy(file, csv);
        files.add(written(parquet, csv, file.columns(), folder.resolve(file.file())));
      }
      var months = folder.resolve(FrozenMonths.FILE);
      FrozenMonths.write(parquet, folder.resolve(FrozenFile.FACTS.file()), months);
      files.add(file(parquet, months));
      var observations = observations(parquet, folder, counts);
      var csv = folder.resolve("rows.csv");
      FrozenObservations.write(observations, csv);
      files.add(
          written(
              parquet, csv, FrozenObservations.COLUMNS, folder.resolve(FrozenObservations.FILE)));
    }
    return files;
  }

  private List<Observation> observations(
      ParquetTable parquet, Path folder, List<FactCount> counts) {
    var published = snapshots.uncommitted(List.of());
    var months = folder.resolve(FrozenMonths.FILE);
    var facts =
        new FrozenFacts(parquet, folder.resolve(FrozenFile.FACTS.file()), Optional.of(months));
    var counting =
        FigureCounting.of(new Counting(facts, regions), regions.all(), LocalDate.now(clock));
    for (var counted : new FrozenFactsSummary(parquet, months).counted()) {
      var indicator = published.codebook().indicators().get(counted.indicator());
      if (indicator != null) {
        counts.addAll(
            counting.figures(
                indicator,
                counted,
                published.observations().getOrDefault(counted.indicator(), List.of())));
      }
    }
    var figures = counts.stream().map(computed::figure).toList();
    return snapshots.uncommitted(figures).observations().values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private static ReleaseFile written(
      ParquetTable parquet, Path csv, List<Column> columns, Path file) {
    parquet.write(csv, columns, file);
    try {
      Files.delete(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file(parquet, file);
  }

  private static ReleaseFile file(ParquetTable parquet, Path file) {
    try {
      return new ReleaseFile(
          file.getFileName().toString(),
          ReleaseFolders.digest(file),
          Files.size(file),
          parquet.rows(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(List<ReleaseFile> files) {
    var digest = ReleaseFolders.sha256();
    files.stream()
        .map(file -> file.digest() + "  " + file.name() + "\n")
        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private String free(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new Problem(HttpStatus.BAD_REQUEST, "statistics.release-name", name);
    }
    if (isTaken(name)) {
      throw new Problem(HttpStatus.CONFLICT, "statistics.release-name-taken", name);
    }
    return name;
  }

  private String nameOfTheDay() {
    var day = LocalDate.now(clock).toString();
    var name = day;
    for (int i = 2; isTaken(name); i++) {
      name = day + "-" + i;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return table.find(name).isPresent() || Files.exists(folders.folder(name));
  }
}
