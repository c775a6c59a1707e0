package org.suzhi.platform.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suzhi.SuzhiTest;
import org.suzhi.platform.RecurringJob;

@SuzhiTest
class JobSchedulerTest {

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;

  @Test
  void twoNodesShareAJobThatGoesOnAfterAFailure() throws InterruptedException {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var runs = new AtomicInteger();
    var enough = new CountDownLatch(4);
    Runnable work =
        () -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          atOnce.decrementAndGet();
          enough.countDown();
          if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("on purpose");
          }
        };
    var job = new RecurringJob("test", new RecurringJob.After(Duration.ofMillis(50)), work);
    var one = node(job);
    var two = node(job);
    one.start();
    two.start();
    assertThat(enough.await(20, TimeUnit.SECONDS)).isTrue();
    one.stop();
    two.stop();
    assertThat(most).hasValue(1);
  }

  @Test
  void aDailyJobWaitsForItsTime() {
    var job =
        new RecurringJob(
            "daily",
            new RecurringJob.Daily(LocalTime.of(3, 0)),
            () -> {
              throw new IllegalStateException("not now");
            });
    var node = node(job);
    node.start();
    node.stop();
    var hour =
        jdbc.sql(
                """
                select extract(hour from execution_time at time zone 'Asia/Shanghai')
                from platform.scheduled_tasks where task_name = 'daily'
                """)
            .query(Integer.class)
            .single();
    assertThat(hour).isEqualTo(3);
  }

  private JobScheduler node(RecurringJob job) {
    var clock = Clock.system(java.time.ZoneId.of("Asia/Shanghai"));
    return new JobScheduler(database, List.of(job), clock, Duration.ofMillis(50));
  }
}
