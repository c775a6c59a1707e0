package org.suzhi.statistics.internal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.ImportRecord;
import org.suzhi.statistics.ImportReport;
import org.suzhi.statistics.ImportReport.Fault;
import org.suzhi.statistics.ImportReport.Outcome;
import org.suzhi.statistics.ImportReport.Rows;
import org.suzhi.statistics.ImportSettings;
import org.suzhi.statistics.ImportWish;
import org.suzhi.statistics.Imports;
import org.suzhi.statistics.Statistics;
import org.suzhi.statistics.internal.RevisionTable;
import org.suzhi.statistics.internal.Snapshots;

/** All of a file or nothing: one transaction reads, compares and takes over. */
@Component
class ObservationImports implements Imports {

  private final Sheets sheets;
  private final ImportTable table;
  private final RevisionTable revision;
  private final Snapshots snapshots;
  private final Statistics statistics;
  private final Regions regions;
  private final ImportSettings settings;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ObservationImports(
      Sheets sheets,
      ImportTable table,
      RevisionTable revision,
      Snapshots snapshots,
      Statistics statistics,
      Regions regions,
      ImportSettings settings,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.sheets = sheets;
    this.table = table;
    this.revision = revision;
    this.snapshots = snapshots;
    this.statistics = statistics;
    this.regions = regions;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public ImportReport bring(Path file, ImportWish wish) {
    var report = read(file, wish);
    if (report.outcome() == Outcome.COMMITTED) {
      snapshots.refresh();
    } else if (!wish.dryRun()) {
      transaction.executeWithoutResult(status -> record(table.nextNumber(), report, wish));
    }
    return report;
  }

  @Override
  public List<ImportRecord> all() {
    return table.all();
  }

  private ImportReport read(Path file, ImportWish wish) {
    var digest = digest(file);
    try (var sheet = sheets.open(file)) {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                var report = take(sheet, wish, digest);
                if (report.outcome() != Outcome.COMMITTED) {
                  status.setRollbackOnly();
                }
                return report;
              }));
    } catch (Unusable e) {
      return new ImportReport(
          Outcome.REFUSED,
          wish.fileName(),
          digest,
          "-",
          new Rows(0, 0, 0, 0, 1),
          List.of(e.error()));
    }
  }

  private ImportReport take(Sheet sheet, ImportWish wish, String digest) {
    var tally = new Tally();
    table.begin();
    var codes = KnownCodes.of(statistics, regions);
    long read = new Reading(table, codes, tally, settings.importRows()).read(sheet);
    long known = table.known();
    long added = table.staged() - known;
    long replaced = compare(wish, tally);
    long unchanged = known - replaced;
    boolean sound = tally.errors() == 0;
    var outcome = sound ? wish.dryRun() ? Outcome.SOUND : Outcome.COMMITTED : Outcome.REFUSED;
    var report =
        new ImportReport(
            outcome,
            wish.fileName(),
            digest,
            sheet.form(),
            new Rows(read, added, replaced, unchanged, tally.errors()),
            tally.listed());
    if (outcome == Outcome.COMMITTED) {
      commit(report, wish);
    }
    return report;
  }

  /** Tells which rows would change what is known, and gives how many may. */
  private long compare(ImportWish wish, Tally tally) {
    var different = table.different();
    for (var row : different) {
      if (row.ofThePack()) {
        tally.add(row.row(), "id", Fault.OF_THE_PACK, Cells.shortened(row.id()));
      } else if (!wish.replace()) {
        tally.add(row.row(), "id", Fault.OTHER_CONTENT, Cells.shortened(row.id()));
      }
    }
    return different.size();
  }

  private void commit(ImportReport report, ImportWish wish) {
    long number = table.nextNumber();
    table.replace(number);
    table.add(number);
    record(number, report, wish);
    if (report.rows().added() + report.rows().replaced() > 0) {
      revision.raise();
    }
  }

  private void record(long number, ImportReport report, ImportWish wish) {
    table.record(number, report, wish.by(), OffsetDateTime.now(clock));
    audit.record(
        new Audit.Entry(
            new Actor.System("import"),
            "statistics.import",
            "import:" + number,
            Map.of(
                "file", report.fileName(),
                "sha256", report.digest(),
                "by", wish.by(),
                "outcome", report.outcome().name(),
                "rows", report.rows().read(),
                "added", report.rows().added(),
                "replaced", report.rows().replaced(),
                "errors", report.rows().errors())));
  }

  private static String digest(Path file) {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
