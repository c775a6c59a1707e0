package planted.layers.register.internal;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import planted.layers.register.web.RegisterPages;

/** SQL outside a table class, a page known to the rules, and a look at the clock. */
public record Entries(JdbcClient jdbc, RegisterPages pages) {

  /** Reads the time from nowhere. */
  public LocalDate today() {
    return LocalDate.now();
  }
}
