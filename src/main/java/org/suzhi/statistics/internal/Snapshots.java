package org.suzhi.statistics.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Statistics.Naming;
import org.suzhi.statistics.internal.formula.Places;

/**
 * Holds the present snapshot. Once a second somebody who asks looks whether the data has changed;
 * while it is read again the others are served from the old one.
 */
@Component
public class Snapshots {

  private static final long LOOK_EVERY_MILLIS = 1_000;

  private final CodebookTable codebooks;
  private final ObservationTable observations;
  private final RevisionTable revision;
  private final Regions regions;
  private final ComputedFigures computed;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Snapshot current;
  private volatile long lookedAt;

  Snapshots(
      CodebookTable codebooks,
      ObservationTable observations,
      RevisionTable revision,
      Regions regions,
      ComputedFigures computed,
      Clock clock) {
    this.codebooks = codebooks;
    this.observations = observations;
    this.revision = revision;
    this.regions = regions;
    this.computed = computed;
    this.clock = clock;
  }

  Snapshot current() {
    var known = current;
    if (known != null && Math.abs(clock.millis() - lookedAt) < LOOK_EVERY_MILLIS) {
      return known;
    }
    if (known != null && !reading.tryLock()) {
      return known;
    }
    if (known == null) {
      reading.lock();
    }
    try {
      return look();
    } finally {
      reading.unlock();
    }
  }

  /** Looks at once; to be called after a change has been committed. */
  public void refresh() {
    reading.lock();
    try {
      look();
    } finally {
      reading.unlock();
    }
  }

  /** What the caller's transaction sees, with these computed figures; kept by nobody. */
  public Snapshot uncommitted(List<ComputedFigure> figures) {
    return read(revision.current(), figures);
  }

  private Snapshot look() {
    var number = revision.current();
    var known = current;
    var fresh =
        known != null && known.revision() == number ? known : read(number, computed.newest());
    current = fresh;
    lookedAt = clock.millis();
    return fresh;
  }

  private Snapshot read(long number, List<ComputedFigure> counted) {
    var codebook = codebooks.read();
    var rows = observations.all();
    var ordering = Ordering.of(codebook, regions.all());
    var figures = Observations.of(codebook, places(codebook), rows, counted);
    Map<String, List<Observation>> byIndicator = new LinkedHashMap<>();
    codebook.indicators().keySet().forEach(code -> byIndicator.put(code, List.of()));
    figures.stream()
        .collect(Collectors.groupingBy(Observation::indicator))
        .forEach(
            (code, list) ->
                byIndicator.put(code, list.stream().sorted(ordering.comparator()).toList()));
    return Snapshot.of(number, version(codebook, rows, counted), codebook, byIndicator);
  }

  private Places places(Codebook codebook) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var value : codebook.all(Naming.VALUE)) {
      int equals = value.code().indexOf('=');
      values
          .computeIfAbsent(value.code().substring(0, equals), key -> new ArrayList<>())
          .add(value.code().substring(equals + 1));
    }
    return new Places(
        regions.home().region(),
        regions.cities().stream().map(RegionEntry::region).toList(),
        regions.groups().stream()
            .collect(Collectors.toMap(RegionEntry::region, group -> List.copyOf(group.members()))),
        values);
  }

  private static String version(
      Codebook codebook, List<PublishedRow> rows, List<ComputedFigure> counted) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(codebook.toString().getBytes(StandardCharsets.UTF_8));
      rows.forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
      counted.forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
      return "live-" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
