import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Reads pages at a fixed rate, open loop: every arrival is set before the first request goes out,
 * and a page's time counts from its arrival, so that a server that stalls can't make the
 * generator wait politely and hide it. On this machine alone.
 *
 * <p>Use: PageReads ADDRESS-OF-SERVER LIST [rate a second] [seconds] [p95 bar in ms]. Ends with 1
 * when the bar is missed or a page failed.
 */
final class PageReads {

  /** More requests than this under way at once mean that the server has lost: counted as errors. */
  private static final int MOST_UNDER_WAY = 1_000;

  private static final int MOST_REQUESTS = 100_000;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private final URI server;
  private final List<String> pages;
  private final long[] micros;

  private PageReads(URI server, List<String> pages, int requests) {
    this.server = server;
    this.pages = pages;
    this.micros = new long[requests];
  }

  public static void main(String[] args) throws Exception {
    var server = URI.create(args[0]);
    if (!InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
      throw new IllegalArgumentException("the generator reads from this machine alone: " + server);
    }
    var pages =
        Files.readAllLines(Path.of(args[1])).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("/"))
            .toList();
    int rate = number(args, 2, 50);
    int seconds = number(args, 3, 120);
    int bar = number(args, 4, 100);
    if (pages.isEmpty() || (long) rate * seconds > MOST_REQUESTS) {
      throw new IllegalArgumentException("needs pages, and at most " + MOST_REQUESTS + " requests");
    }
    var run = new PageReads(server, pages, rate * seconds);
    run.warmUp();
    run.read(rate);
    System.exit(run.report(rate, seconds, bar) ? 0 : 1);
  }

  private static int number(String[] args, int index, int otherwise) {
    return args.length > index ? Integer.parseInt(args[index]) : otherwise;
  }

  /** Each page three times, one after the other; a page that can't be read ends the run. */
  private void warmUp() throws IOException, InterruptedException {
    for (int round = 0; round < 3; round++) {
      for (var page : pages) {
        var answer = client.send(request(page), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(page + " answers " + answer.statusCode());
        }
      }
    }
    bytes.reset();
  }

  private void read(int rate) throws InterruptedException {
    long gap = Duration.ofSeconds(1).toNanos() / rate;
    long start = System.nanoTime() + Duration.ofMillis(500).toNanos();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < micros.length; number++) {
        long arrival = start + number * gap;
        long wait = arrival - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(Duration.ofNanos(wait));
        }
        int request = number;
        workers.submit(() -> readOne(request, arrival));
      }
    }
  }

  private void readOne(int number, long arrival) {
    int now = underWay.incrementAndGet();
    mostUnderWay.accumulateAndGet(now, Math::max);
    try {
      if (now > MOST_UNDER_WAY) {
        errors.increment();
        return;
      }
      var page = pages.get(number % pages.size());
      var answer = client.send(request(page), BodyHandlers.ofByteArray());
      bytes.add(answer.body().length);
      if (answer.statusCode() != 200 || answer.body().length == 0) {
        errors.increment();
      }
    } catch (IOException e) {
      errors.increment();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      errors.increment();
    } finally {
      underWay.decrementAndGet();
      micros[number] = (System.nanoTime() - arrival) / 1_000;
    }
  }

  private HttpRequest request(String page) {
    return HttpRequest.newBuilder(server.resolve(page))
        .header("Accept-Encoding", "gzip")
        .timeout(Duration.ofSeconds(30))
        .build();
  }

  private boolean report(int rate, int seconds, int bar) {
    var sorted = micros.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "open loop     %d pages, %d a second for %d s = %d requests, %.1f MB read%n",
        pages.size(), rate, seconds, micros.length, bytes.sum() / 1e6);
    System.out.printf(
        Locale.ROOT,
        "latency ms    p50 %.1f  p95 %.1f  p99 %.1f  max %.1f  (from the intended arrival)%n",
        at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted[sorted.length - 1] / 1e3);
    System.out.printf(
        "errors        %d; at most %d requests under way at once%n",
        errors.sum(), mostUnderWay.get());
    System.out.printf(
        "generator     JDK %s, heap %d MB, %d cores shared with the server%n",
        Runtime.version(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.getRuntime().availableProcessors());
    boolean reached = errors.sum() == 0 && at(sorted, 95) < bar;
    System.out.printf("%s p95 under %d ms and no error%n", reached ? "REACHED" : "MISSED", bar);
    return reached;
  }

  private static double at(long[] sorted, int percent) {
    return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1] / 1e3;
  }
}
