package org.suzhi.register.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.register.RightQuery;
import org.suzhi.register.Status;

/** Looks for entries. */
@Component
class SearchTable {

  private final JdbcClient jdbc;

  SearchTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count(RightQuery query, LocalDate today) {
    var asked = new Asked(query, today);
    return jdbc.sql("select count(*) from register.entry entry" + asked.where())
        .params(asked.values)
        .query(Long.class)
        .single();
  }

  List<Timeline.Identity> page(RightQuery query, LocalDate today, int size) {
    var asked = new Asked(query, today);
    return jdbc.sql(
            "select id, number from register.entry entry"
                + asked.where()
                + " order by registered_on desc, id desc limit :size offset :skipped")
        .params(asked.values)
        .param("size", size)
        .param("skipped", (query.page() - 1L) * size)
        .query(EntryTable::identity)
        .list();
  }

  /** The conditions, each of them a text of ours, and the values that they name. */
  private static class Asked {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Asked(RightQuery query, LocalDate today) {
      query.kind().ifPresent(kind -> that("kind = :kind", "kind", kind.code()));
      if (!query.sort().isEmpty()) {
        that("sort = :sort", "sort", query.sort());
      }
      if (!query.words().isBlank()) {
        that("(number ilike :words or title ilike :words)", "words", part(query.words()));
      }
      if (!query.holder().isBlank()) {
        that(
            """
            exists (select from register.holder holder
              where holder.entry = entry.id and holder.name ilike :holder)\
            """,
            "holder",
            part(query.holder()));
      }
      query
          .party()
          .ifPresent(
              party ->
                  that(
                      "id in (select entry from register.holder where party = :party)",
                      "party",
                      party));
      query.from().ifPresent(day -> that("registered_on >= :from", "from", day));
      query.to().ifPresent(day -> that("registered_on <= :to", "to", day));
      query.status().ifPresent(status -> status(status, today));
    }

    private void status(Status status, LocalDate today) {
      switch (status) {
        case IN_FORCE ->
            that("ending is null and (valid_to is null or valid_to >= :today)", "today", today);
        case EXPIRED -> that("ending is null and valid_to < :today", "today", today);
        case CANCELLED, REVOKED, VOID -> that("ending = :ending", "ending", status.code());
      }
    }

    private void that(String condition, String name, Object value) {
      conditions.add(condition);
      values.put(name, value);
    }

    private static String part(String words) {
      return "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    String where() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
  }
}
