package org.suzhi.identity.internal;

import static org.suzhi.identity.internal.AccountTable.at;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code identity.provider_question} and {@code identity.provider_subject}. */
@Component
class ProviderTable {

  private final JdbcClient jdbc;

  ProviderTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was sent to the provider and has to fit what comes back. */
  record Question(String nonce, String verifier, String onward) {}

  void ask(byte[] state, Question question, Instant endsAt) {
    jdbc.sql(
            """
            insert into identity.provider_question (state, nonce, verifier, onward, ends_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(state, question.nonce, question.verifier, question.onward, at(endsAt))
        .update();
  }

  /** What was asked under that state; nothing is answered twice. */
  Optional<Question> take(byte[] state, Instant now) {
    return jdbc.sql(
            """
            delete from identity.provider_question
            where state = ? and ends_at > ?
            returning nonce, verifier, onward
            """)
        .params(state, at(now))
        .query(
            (row, _) ->
                new Question(
                    row.getString("nonce"), row.getString("verifier"), row.getString("onward")))
        .optional();
  }

  void deleteEnded(Instant now) {
    jdbc.sql("delete from identity.provider_question where ends_at <= ?").param(at(now)).update();
  }

  /** Lets one arrival of a subject wait for another. */
  void lock(String issuer, String subject) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("identity.provider " + issuer + " " + subject)
        .query((_, _) -> true)
        .single();
  }

  Optional<Long> account(String issuer, String subject) {
    return jdbc.sql(
            "select account from identity.provider_subject where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query(Long.class)
        .optional();
  }

  void link(String issuer, String subject, long account, Instant now) {
    jdbc.sql(
            """
            insert into identity.provider_subject (issuer, subject, account, linked_at)
            values (?, ?, ?, ?)
            """)
        .params(issuer, subject, account, at(now))
        .update();
  }

  void unlinkAll(long account) {
    jdbc.sql("delete from identity.provider_subject where account = ?").param(account).update();
  }
}
