package org.suzhi.statistics.internal.releases;

import jakarta.annotation.PreDestroy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.platform.DataDirectory;
import org.suzhi.platform.Problem;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.FactCounts;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Release;
import org.suzhi.statistics.Release.ReleaseFile;
import org.suzhi.statistics.Releases;
import org.suzhi.statistics.internal.facts.Counting;

/** Answers from releases, and only from files that are whole. */
@Component
class FrozenReleases implements Releases {

  private final ReleaseTable table;
  private final Freezing freezing;
  private final Regions regions;
  private final ReleaseFolders folders;
  private final ParquetTable parquet;

  FrozenReleases(ReleaseTable table, Freezing freezing, Regions regions, DataDirectory data) {
    this.table = table;
    this.freezing = freezing;
    this.regions = regions;
    this.folders = new ReleaseFolders(data.resolve("releases"));
    this.parquet =
        new ParquetTable(
            data.resolve("releases"), Math.min(4, Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public Release create(Optional<String> name, String by) {
    return freezing.freeze(name, by);
  }

  @Override
  public List<Release> all() {
    return table.all();
  }

  @Override
  public Optional<Release> find(String name) {
    return table.find(name);
  }

  @Override
  public List<Observation> observations(Release release, ObservationQuery query) {
    return FrozenObservations.read(parquet, whole(release, FrozenObservations.FILE), query);
  }

  @Override
  public FactCounts counts(Release release) {
    var months =
        release.files().stream().anyMatch(file -> file.name().equals(FrozenMonths.FILE))
            ? Optional.of(whole(release, FrozenMonths.FILE))
            : Optional.<Path>empty();
    var days = whole(release, FrozenFile.FACTS.file());
    return new Counting(new FrozenFacts(parquet, days, months), regions);
  }

  @Override
  public Optional<Path> file(Release release, String file) {
    return release.files().stream()
        .filter(known -> known.name().equals(file))
        .findFirst()
        .map(known -> whole(release, known.name()));
  }

  @Override
  public List<String> damaged(Release release) {
    return release.files().stream()
        .filter(file -> !folders.isStillWhole(release, file))
        .map(ReleaseFile::name)
        .toList();
  }

  @PreDestroy
  void close() {
    parquet.close();
  }

  private Path whole(Release release, String name) {
    var file = release.files().stream().filter(known -> known.name().equals(name)).findFirst();
    if (file.isEmpty() || !folders.isWhole(release, file.get())) {
      var path = folders.folder(release.name()).resolve(name);
      throw new Problem(
          HttpStatus.INTERNAL_SERVER_ERROR,
          Files.exists(path) ? "statistics.release-damaged" : "statistics.release-missing",
          release.name(),
          name);
    }
    return folders.folder(release.name()).resolve(name);
  }
}
