package org.suzhi.procedure.internal.verbs;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Application;

/** What verbs leave behind. */
@Component
class VerbTable {

  private final JdbcClient jdbc;

  VerbTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void issue(long application, Instant now) {
    jdbc.sql(
            """
            insert into procedure.result (application, issued_at) values (?, ?)
            on conflict (application) do nothing
            """)
        .params(application, now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void publish(Application application, Instant now) {
    jdbc.sql(
            """
            insert into procedure.public_notice
              (application, number, service, title, applicant_name, body, published_at)
            values (:id, :number, :service, :title, :name, :body, :now)
            on conflict (application) do nothing
            """)
        .param("id", application.id())
        .param("number", application.number().number())
        .param("service", application.service().code())
        .param("title", application.title())
        .param("name", application.applicant().name())
        .param("body", application.decides().orElse(null))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
