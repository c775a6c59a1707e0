package org.suzhi.platform.internal.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.suzhi.platform.RecurringJob;

/** Runs recurring jobs from a table, so that any number of nodes share them. */
final class JobScheduler {

  private static final int THREADS = 2;

  private final Scheduler scheduler;

  JobScheduler(DataSource database, List<RecurringJob> jobs, Clock clock, Duration polling) {
    scheduler =
        Scheduler.create(database)
            .startTasks(jobs.stream().map(job -> task(job, clock.getZone())).toList())
            .tableName("platform.scheduled_tasks")
            .clock(clock::instant)
            .threads(THREADS)
            .pollingInterval(polling)
            .pollUsingLockAndFetch(0.5, 4.0)
            .enablePriority()
            .shutdownMaxWait(Duration.ofSeconds(20))
            .build();
  }

  private static RecurringTask<Void> task(RecurringJob job, ZoneId zone) {
    return Tasks.recurring(job.name(), schedule(job.when(), zone))
        .execute((instance, context) -> job.work().run());
  }

  private static Schedule schedule(RecurringJob.When when, ZoneId zone) {
    return switch (when) {
      case RecurringJob.After after -> Schedules.fixedDelay(after.pause());
      case RecurringJob.Daily daily -> Schedules.daily(zone, daily.time());
    };
  }

  void start() {
    scheduler.start();
  }

  void stop() {
    scheduler.stop();
  }
}
