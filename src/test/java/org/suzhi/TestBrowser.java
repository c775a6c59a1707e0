package org.suzhi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One Chromium for all browser tests of a run: the one that SUZHI_CHROMIUM names, or Debian's. On a
 * machine without it the tests are reported as skipped; where CI=true they fail.
 */
public final class TestBrowser {

  private static @Nullable Browser running;

  private TestBrowser() {}

  /** A fresh visitor with that language and width of window. */
  public static BrowserContext visitor(String language, int width) {
    return visitor(language, width, true);
  }

  /** A fresh visitor whose browser runs no script. */
  public static BrowserContext visitorWithoutScript(String language, int width) {
    return visitor(language, width, false);
  }

  private static BrowserContext visitor(String language, int width, boolean script) {
    return browser()
        .newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, width < 700 ? 844 : 900)
                .setAcceptDownloads(true)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
  }

  private static synchronized Browser browser() {
    if (running == null) {
      running = start(program());
    }
    return running;
  }

  private static Path program() {
    var program =
        Path.of(Optional.ofNullable(System.getenv("SUZHI_CHROMIUM")).orElse("/usr/bin/chromium"));
    if (!Files.isExecutable(program) && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("CI has to run the browser tests: there is no " + program);
    }
    assumeTrue(
        Files.isExecutable(program),
        "no browser: install Debian's chromium, or name one in SUZHI_CHROMIUM");
    return program;
  }

  private static Browser start(Path program) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }
}
