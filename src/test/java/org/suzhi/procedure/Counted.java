package org.suzhi.procedure;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.suzhi.kernel.Text;
import org.suzhi.kernel.WorkingCalendar;
import org.suzhi.kernel.WorkingCalendar.SpecialDay;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackTable;
import tools.jackson.databind.json.JsonMapper;

/** Deadlines by the notices that the shared pack holds, and short ways to write times. */
final class Counted {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final WorkingCalendar CALENDAR =
      WorkingCalendar.of(
          PackTable.rows(Path.of("packs/base/calendar/working-days.csv")).stream()
              .map(Counted::special)
              .toList());
  static final Deadlines DEADLINES =
      new Deadlines(CALENDAR, Clock.fixed(Instant.EPOCH, ZONE), messages());

  private Counted() {}

  static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("i18n/procedure/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.CHINESE);
    return messages;
  }

  static Services services(Pack pack) {
    return new Services(pack, messages(), JsonMapper.shared(), _ -> Optional.empty());
  }

  private static SpecialDay special(PackTable.Row row) {
    return new SpecialDay(
        LocalDate.parse(row.text("date")),
        SpecialDay.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
        new Text(row.text("name_zh"), row.text("name_en")),
        row.text("notice"));
  }

  static Deadline count(String limit, String start, Suspension... suspensions) {
    return DEADLINES.count(TimeLimit.parse(limit), at(start), List.of(suspensions));
  }

  /** A moment like {@code 2026-02-09T10:00}; a day alone means ten in the morning. */
  static Instant at(String written) {
    return LocalDateTime.parse(written.contains("T") ? written : written + "T10:00")
        .atZone(ZONE)
        .toInstant();
  }

  static Suspension stop(String from, String until) {
    return Suspension.between(at(from), at(until));
  }

  static LocalDate lastDay(Deadline deadline) {
    return deadline.due().orElseThrow().lastDay();
  }
}
