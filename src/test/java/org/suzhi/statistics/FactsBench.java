package org.suzhi.statistics;

import static java.util.Objects.requireNonNull;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.Suzhi;
import org.suzhi.kernel.Fact;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.RegionCode;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;

/**
 * The tables of the sources over many facts: from a release (DuckDB over Parquet) and, beside it,
 * by the same question on PostgreSQL with a covering index. {@code bench/facts} runs it.
 */
public final class FactsBench {

  private static final int SEED = 20231231;
  private static final int FIRST_YEAR = 2014;
  private static final int LAST_YEAR = 2023;
  private static final int CHUNK = 1_000_000;
  private static final Duration TARGET = Duration.ofMillis(500);
  private static final String VALID = "invention_patents_valid";
  private static final String GRANTED = "patents_granted";
  private static final List<String> INDICATORS = List.of(VALID, GRANTED, "trademark_registrations");

  private final ApplicationContext program;
  private final Regions regions;
  private final List<RegionCode> counties;

  private FactsBench(ApplicationContext program) {
    this.program = program;
    this.regions = program.getBean(Regions.class);
    this.counties = regions.cities().stream().flatMap(city -> below(city).stream()).toList();
  }

  /** The first argument is the number of facts. */
  public static void main(String... args) throws Exception {
    int facts = args.length > 0 ? Integer.parseInt(args[0].replace("_", "")) : 10_000_000;
    var data = Files.createTempDirectory("suzhi-bench-facts");
    try (var program =
        new SpringApplicationBuilder(Suzhi.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .properties("logging.level.root=WARN", "spring.main.banner-mode=off")
            .run("--suzhi.data=" + data)) {
      new FactsBench(program).run(facts);
    } finally {
      delete(data);
    }
  }

  private void run(int facts) throws SQLException {
    machine(facts);
    load("at first");
    emit(facts);
    var release = freeze();
    var frozen = program.getBean(Releases.class).counts(release);
    var live = program.getBean(FactCounts.class);
    var tables = tables();
    load("before the release is asked");
    measure(tables, frozen, 2, Duration.ofMinutes(1));
    var fast = measure(tables, frozen, 50, Duration.ofMinutes(3));
    load("before PostgreSQL is asked");
    measure(tables, live, 1, Duration.ofMinutes(2));
    var slow = measure(tables, live, 10, Duration.ofMinutes(4));
    print(tables, frozen, live, fast, slow);
  }

  private void machine(int facts) throws SQLException {
    try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
      DatabaseMetaData meta = duck.getMetaData();
      System.out.printf(
          "facts %,d (seed %d), days %d-01-01 to %d-12-31, %d divisions%n",
          facts, SEED, FIRST_YEAR, LAST_YEAR, counties.size());
      System.out.printf(
          "peer: %s; ours: DuckDB %s over Parquet; Java %s, heap %d MB, %d cores, 1 client%n",
          jdbc().sql("select version()").query(String.class).single().replaceAll(" on .*", ""),
          meta.getDatabaseProductVersion(),
          System.getProperty("java.version"),
          Runtime.getRuntime().maxMemory() >> 20,
          Runtime.getRuntime().availableProcessors());
    }
    jdbc().sql("alter role current_user set work_mem = '128MB'").update();
    for (var name : List.of("shared_buffers", "effective_cache_size", "fsync", "jit")) {
      System.out.printf("%s=%s ", name, jdbc().sql("show " + name).query(String.class).single());
    }
    System.out.println(
        "work_mem=128MB; index: (indicator, day) include (region, breakdown, amount)");
  }

  /** What else the machine has to do shows in every figure. */
  private static void load(String when) {
    System.out.printf(
        "load average of the last minute %s: %.1f%n",
        when, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private void emit(int facts) {
    var random = new Random(SEED);
    long start = System.nanoTime();
    var service = program.getBean(Facts.class);
    var transaction = program.getBean(TransactionTemplate.class);
    for (int from = 0; from < facts; from += CHUNK) {
      int first = from;
      int after = Math.min(facts, from + CHUNK);
      transaction.executeWithoutResult(status -> service.emitAll(generated(first, after, random)));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "emitted through the module API (COPY, deduplicated, indexed): %.0f s, %,.0f facts/s%n",
        seconds, facts / seconds);
    start = System.nanoTime();
    jdbc().sql("vacuum (analyze) statistics.fact").update();
    System.out.printf(
        "vacuum analyze %.0f s; table and indexes %s%n",
        (System.nanoTime() - start) / 1e9,
        jdbc()
            .sql("select pg_size_pretty(pg_total_relation_size('statistics.fact'))")
            .query(String.class)
            .single());
  }

  private Release freeze() {
    long start = System.nanoTime();
    var release = program.getBean(Releases.class).create(Optional.of("bench"), "bench");
    System.out.printf("release made in %.0f s:%n", (System.nanoTime() - start) / 1e9);
    release
        .files()
        .forEach(
            file ->
                System.out.printf(
                    "  %-22s %,12d rows %,14d bytes%n", file.name(), file.rows(), file.bytes()));
    return release;
  }

  private Iterator<Fact> generated(int from, int to, Random random) {
    return IntStream.range(from, to).mapToObj(i -> fact(i, random)).iterator();
  }

  private Fact fact(int number, Random random) {
    var owners =
        List.of(
            "enterprise",
            "colleges_universities",
            "individual",
            "research_institution",
            "government_agency");
    var types = List.of("invention", "utility_model", "design");
    var first = LocalDate.of(FIRST_YEAR, 1, 1);
    int days = (int) (LocalDate.of(LAST_YEAR, 12, 31).toEpochDay() - first.toEpochDay()) + 1;
    // More in later years and in the first divisions, as in life.
    var day = first.plusDays((long) (days * Math.sqrt(random.nextDouble())));
    var county = counties.get((int) (counties.size() * Math.pow(random.nextDouble(), 1.5)));
    var indicator = INDICATORS.get(number % INDICATORS.size());
    var owner = owners.get((int) (owners.size() * Math.pow(random.nextDouble(), 2)));
    var fact =
        Fact.one(
            indicator,
            "case-" + number,
            county,
            day,
            indicator.equals(GRANTED)
                ? Map.of("owner", owner, "patent_type", types.get(random.nextInt(types.size())))
                : Map.of("owner", owner));
    return indicator.equals(VALID) && random.nextInt(5) == 0 ? fact.counter() : fact;
  }

  /** The kinds of tables that the sources print. */
  private Map<String, FactQuery> tables() {
    var places = new ArrayList<Region>();
    places.add(regions.home().region());
    regions.cities().stream().map(RegionEntry::region).forEach(places::add);
    regions.groups().stream().map(RegionEntry::region).forEach(places::add);
    var home = List.of(regions.home().region());
    var cities = regions.cities().stream().map(RegionEntry::region).toList();
    var years = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(Period::year).toList();
    var yearEnds =
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
            .mapToObj(year -> Period.asOf(LocalDate.of(year, 12, 31)))
            .toList();
    var months =
        IntStream.rangeClosed(1, 24)
            .mapToObj(i -> YearMonth.of(LAST_YEAR - 2, 12).plusMonths(i))
            .map(month -> Period.parse(month.toString()))
            .toList();
    var tables = new LinkedHashMap<String, FactQuery>();
    var lastDay = List.of(Period.asOf(LocalDate.of(LAST_YEAR, 12, 31)));
    tables.put("region x owner at a year's end", FactQuery.of(VALID, places, lastDay, "owner"));
    tables.put("region x owner in a year", FactQuery.of(GRANTED, places, lastTwo(1), "owner"));
    tables.put("region x year", FactQuery.of(GRANTED, places, years));
    tables.put("kind x year", FactQuery.of(GRANTED, home, years, "patent_type"));
    tables.put("kind x owner x year", FactQuery.of(GRANTED, home, years, "patent_type", "owner"));
    tables.put("cumulative by city at ten years' ends", FactQuery.of(VALID, cities, yearEnds));
    tables.put("monthly trend, two years", FactQuery.of(GRANTED, home, months));
    tables.put(
        "city x owner at two days in the midst of months",
        FactQuery.of(
            VALID,
            cities,
            List.of(Period.parse("2021-03-10"), Period.parse("2023-08-20")),
            "owner"));
    tables.put(
        "top divisions with change on the year",
        FactQuery.of(GRANTED, List.copyOf(counties), lastTwo(2)));
    return tables;
  }

  private static List<Period> lastTwo(int years) {
    return IntStream.rangeClosed(LAST_YEAR - years + 1, LAST_YEAR).mapToObj(Period::year).toList();
  }

  /**
   * Rounds over all tables, so that no table is answered from the warmth of its own last answer.
   */
  private static Map<String, long[]> measure(
      Map<String, FactQuery> tables, FactCounts counts, int rounds, Duration bound) {
    var times = new LinkedHashMap<String, List<Long>>();
    tables.keySet().forEach(name -> times.put(name, new ArrayList<>()));
    long end = System.nanoTime() + bound.toNanos();
    for (int round = 0; round < rounds && (round < 3 || System.nanoTime() < end); round++) {
      for (var table : tables.entrySet()) {
        long start = System.nanoTime();
        counts.count(table.getValue());
        requireNonNull(times.get(table.getKey())).add(System.nanoTime() - start);
      }
    }
    var sorted = new LinkedHashMap<String, long[]>();
    times.forEach(
        (name, list) ->
            sorted.put(name, list.stream().mapToLong(Long::longValue).sorted().toArray()));
    return sorted;
  }

  private static void print(
      Map<String, FactQuery> tables,
      FactCounts frozen,
      FactCounts live,
      Map<String, long[]> fast,
      Map<String, long[]> slow) {
    System.out.printf(
        "%n%-40s %6s | %5s %8s %8s | %5s %9s %9s | %6s%n",
        "table (ms)", "cells", "runs", "p50", "p95", "runs", "pg p50", "pg p95", "ratio");
    var worst = 0.0;
    for (var table : tables.entrySet()) {
      var ours = frozen.count(table.getValue());
      if (!ours.equals(live.count(table.getValue()))) {
        throw new AssertionError("both sides must answer the same: " + table.getKey());
      }
      var mine = requireNonNull(fast.get(table.getKey()));
      var peer = requireNonNull(slow.get(table.getKey()));
      System.out.printf(
          "%-50s %6d | %5d %8.1f %8.1f | %5d %9.1f %9.1f | %5.1fx%n",
          table.getKey(),
          ours.size(),
          mine.length,
          at(mine, 0.5),
          at(mine, 0.95),
          peer.length,
          at(peer, 0.5),
          at(peer, 0.95),
          at(peer, 0.5) / at(mine, 0.5));
      worst = Math.max(worst, at(mine, 0.95));
    }
    var all = fast.values().stream().flatMapToLong(Arrays::stream).sorted().toArray();
    System.out.printf(
        "%nboth sides gave equal rows for every table; p95 over all runs %.1f ms, worst table %.1f"
            + " ms, target %d ms: %s%n",
        at(all, 0.95), worst, TARGET.toMillis(), worst < TARGET.toMillis() ? "PASS" : "FAIL");
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
  }

  private List<RegionCode> below(RegionEntry city) {
    var code = (RegionCode) city.region();
    var known = regions.children(code).stream().map(entry -> (RegionCode) entry.region()).toList();
    return known.isEmpty()
        ? IntStream.rangeClosed(1, 8)
            .mapToObj(i -> new RegionCode(code.code().substring(0, 4) + "0" + i))
            .toList()
        : known;
  }

  private JdbcClient jdbc() {
    return program.getBean(JdbcClient.class);
  }

  private static void delete(Path folder) throws java.io.IOException {
    try (var walk = Files.walk(folder)) {
      for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
