package org.suzhi.procedure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/** Counts what one thread asks of the database. */
final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final Logger TEMPLATE = logger("org.springframework.jdbc.core.JdbcTemplate");
  private static final Logger TRANSACTIONS =
      logger("org.springframework.jdbc.support.JdbcTransactionManager");

  final AtomicInteger statements = new AtomicInteger();
  final AtomicInteger commits = new AtomicInteger();
  private final String thread = Thread.currentThread().getName();

  private Statements() {}

  static Statements counted() {
    var counting = new Statements();
    counting.start();
    for (var logger : new Logger[] {TEMPLATE, TRANSACTIONS}) {
      logger.setLevel(Level.DEBUG);
      logger.setAdditive(false);
      logger.addAppender(counting);
    }
    return counting;
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!event.getThreadName().equals(thread)) {
      return;
    }
    // the template says twice what it does: once that it begins, once with the statement
    if (event.getMessage().matches("(?s)Executing (?:prepared SQL statement|SQL|batch).*")) {
      statements.incrementAndGet();
    } else if (event.getMessage().startsWith("Initiating transaction commit")) {
      commits.incrementAndGet();
    }
  }

  @Override
  public void close() {
    for (var logger : new Logger[] {TEMPLATE, TRANSACTIONS}) {
      logger.detachAppender(this);
      logger.setLevel(null);
      logger.setAdditive(true);
    }
  }
}
