package org.suzhi.platform.internal.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.suzhi.platform.RecurringJob;

/** Starts the jobs when the program is ready and lets running ones end when it stops. */
@Component
class Jobs implements ApplicationRunner, AutoCloseable {

  private final Optional<JobScheduler> scheduler;

  Jobs(DataSource database, ObjectProvider<RecurringJob> provider, Clock clock) {
    var jobs = provider.stream().toList();
    scheduler =
        jobs.isEmpty()
            ? Optional.empty()
            : Optional.of(new JobScheduler(database, jobs, clock, Duration.ofSeconds(10)));
  }

  @Override
  public void run(ApplicationArguments arguments) {
    scheduler.ifPresent(JobScheduler::start);
  }

  @Override
  public void close() {
    scheduler.ifPresent(JobScheduler::stop);
  }
}
