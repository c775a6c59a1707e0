package org.suzhi.procedure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suzhi.Suzhi;
import org.suzhi.platform.internal.database.DatabaseServer;

/**
 * Cases of three officers' tasks, filed and brought to an end, beside Flowable with three tasks on
 * the same server, turn by turn. Ours checks the form, who may act and the rules, counts working
 * days, writes facts and outbox; all of it is durable. {@code bench/cases} runs it.
 */
public final class CasesBench {

  private static final int WORKERS = 8;
  private static final int ROUNDS = 3;
  private static final double BAR = 4;
  private static final int MOST_STATEMENTS = 25;
  private static final String FIRST = "nanjing-ip-office";
  private static final String SECOND = "nanjing-protection-centre";
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String INQUIRY =
      """
      {"subject": "other", "question": "怎样申请登记？", "region": "320100", "answer-by": "online",
       "declarations": {"state-secrets": "true"}}
      """;

  private final ApplicationContext program;
  private final Applications applications;
  private final Caller first = People.officer(FIRST);
  private final Caller second = People.officer(SECOND);

  private CasesBench(ApplicationContext program) {
    this.program = program;
    this.applications = program.getBean(Applications.class);
  }

  /** What a round took. */
  private record Round(int cases, double seconds, double statements, double commits) {

    double rate() {
      return cases / seconds;
    }

    String said() {
      return "%.1f cases/s, %.1f statements and %.1f commits a case"
          .formatted(rate(), statements, commits);
    }
  }

  /** The words: class path of the peer, how many cases a round. */
  public static void main(String[] arguments) throws Exception {
    int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    var data = Files.createTempDirectory("suzhi-bench");
    try (var program =
        new SpringApplicationBuilder(Suzhi.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .properties("logging.level.root=WARN", "spring.main.banner-mode=off")
            .run("--suzhi.data=" + data)) {
      new CasesBench(program).compare(arguments[0], cases);
    } finally {
      delete(data);
    }
  }

  private void compare(String peerClassPath, int cases) throws Exception {
    OUT.printf(
        "JDK %s; %d cores; load %.1f; %d workers; %d cases a round; fsync %s, synchronous_commit %s%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        WORKERS,
        cases,
        setting("fsync"),
        setting("synchronous_commit"));
    double statements = statements();
    ours(cases / 4, statements);
    var peer = peer(peerClassPath, cases);
    var ratios = new ArrayList<Double>();
    try (var lines = peer.inputReader(StandardCharsets.UTF_8)) {
      ready(lines);
      for (int i = 0; i < ROUNDS; i++) {
        var own = ours(cases, statements);
        peer.getOutputStream().write('\n');
        peer.getOutputStream().flush();
        var its = read(lines.readLine());
        ratios.add(own.rate() / its.rate());
        OUT.printf("round %d: ours %s%n", i + 1, own.said());
        OUT.printf("         Flowable 8.0.0 %s%n", its.said());
        OUT.printf("         ratio %.2f%n", ratios.getLast());
      }
    } finally {
      peer.destroy();
    }
    double median = ratios.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    OUT.printf(
        "median ratio %.2f (bar: %.0f); statements a case %.1f (bar: %d)%n",
        median, BAR, statements, MOST_STATEMENTS);
  }

  private Round ours(int cases, double statements) throws Exception {
    long commits = commits();
    long begun = System.nanoTime();
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      var work = IntStream.range(0, cases).<Callable<Void>>mapToObj(_ -> this::one).toList();
      for (var done : workers.invokeAll(work)) {
        done.get();
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    Thread.sleep(1_500); // the server counts commits a moment later
    return new Round(cases, seconds, statements, (commits() - commits) / (double) cases);
  }

  private Void one() {
    var citizen = People.citizen();
    var filing = People.filing(citizen, "consultation", INQUIRY, UUID.randomUUID().toString());
    var filed = ((Filed.Received) applications.file(filing)).application();
    var accepted = done(first, Act.of(filed.version(), "accept"), filed);
    var onwards = Act.of(accepted.version(), "hand-on").with(java.util.Map.of("body", SECOND));
    var handed = done(first, onwards, accepted);
    var ended = done(second, Act.of(handed.version(), "answer"), handed);
    if (ended.end().isEmpty()) {
      throw new AssertionError("the case did not end: " + ended.stage());
    }
    return null;
  }

  private Application done(Caller who, Act act, Application application) {
    var acted = applications.act(who, application.number(), act.because(List.of(), "请见说明"));
    return switch (acted) {
      case Acted.Done done -> done.application();
      default -> throw new AssertionError(act + ": " + acted);
    };
  }

  private double statements() {
    one();
    try (var counted = Statements.counted()) {
      for (int i = 0; i < 10; i++) {
        one();
      }
      return counted.statements.get() / 10.0;
    }
  }

  private Process peer(String classPath, int cases) throws IOException {
    jdbc().sql("create database flowable_peer").update();
    var server = program.getBean(DatabaseServer.class);
    var url = server.url().replaceFirst("/[^/?]+(\\?|$)", "/flowable_peer$1");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx640m",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            "FlowableCases",
            url,
            server.user(),
            server.password(),
            "" + WORKERS,
            "" + cases,
            "" + ROUNDS)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void ready(BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("the peer did not start");
      }
    }
  }

  private static Round read(String line) {
    var said = line.split(" ");
    int cases = Integer.parseInt(said[0]);
    return new Round(
        cases,
        Double.parseDouble(said[1]),
        Double.parseDouble(said[2]) / cases,
        Double.parseDouble(said[3]) / cases);
  }

  private long commits() {
    return jdbc()
        .sql("select xact_commit from pg_stat_database where datname = current_database()")
        .query(Long.class)
        .single();
  }

  private String setting(String name) {
    return jdbc()
        .sql("select current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private JdbcClient jdbc() {
    return program.getBean(JdbcClient.class);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
