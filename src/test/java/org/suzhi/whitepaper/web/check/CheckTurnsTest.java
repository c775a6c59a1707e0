package org.suzhi.whitepaper.web.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.suzhi.platform.Problem;
import org.suzhi.whitepaper.CheckSettings;

class CheckTurnsTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void oneCallerMayNotCheckWithoutEnd() {
    var turns = new CheckTurns(new CheckSettings(2, Duration.ofSeconds(1), 2), NOON);
    turns.inTurn("a", () -> 1);
    turns.inTurn("a", () -> 1);
    assertThatThrownBy(() -> turns.inTurn("a", () -> 1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("whitepaper.check.too-often");
    assertThat(turns.<Integer>inTurn("b", () -> 1)).isEqualTo(1);
  }

  @Test
  void whoGetsNoTurnInTimeIsToldSo() throws InterruptedException {
    var turns = new CheckTurns(new CheckSettings(1, Duration.ofMillis(50), 9), NOON);
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(
            () ->
                turns.inTurn(
                    "a",
                    () -> {
                      begun.countDown();
                      wait(end);
                      return 1;
                    }));
    begun.await();
    assertThatThrownBy(() -> turns.inTurn("b", () -> 1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("whitepaper.check.busy");
    end.countDown();
    assertThat(first.join()).isEqualTo(1);
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
