package org.suzhi.platform.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.kernel.Text;
import org.suzhi.kernel.WorkingCalendar;
import org.suzhi.kernel.WorkingCalendar.SpecialDay;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackTable;

/**
 * The working days of the pack's {@value #FILE}: columns date, kind (holiday or workday), name_zh,
 * name_en, notice. A pack further back in the order replaces the days that it names again.
 */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  static final String FILE = "calendar/working-days.csv";

  @Bean
  WorkingCalendar workingCalendar(Pack pack) {
    Map<LocalDate, SpecialDay> days = new TreeMap<>();
    for (var file : pack.files(FILE)) {
      Set<LocalDate> named = new HashSet<>();
      for (var row : PackTable.rows(file)) {
        var day = day(row);
        if (!named.add(day.date())) {
          throw row.problem("date: " + day.date() + " stands there twice; keep one of the rows");
        }
        days.put(day.date(), day);
      }
    }
    return WorkingCalendar.of(days.values());
  }

  private static SpecialDay day(PackTable.Row row) {
    return new SpecialDay(
        row.value("date", CalendarConfiguration::date),
        row.value("kind", CalendarConfiguration::kind),
        row.value("name_zh", zh -> new Text(zh, row.text("name_en"))),
        row.optional("notice")
            .orElseThrow(() -> row.problem("notice: name the notice that says so")));
  }

  private static LocalDate date(String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("write a day like 2026-01-01, not " + cell, e);
    }
  }

  private static SpecialDay.Kind kind(String cell) {
    for (var kind : SpecialDay.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(cell)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("write holiday or workday, not " + cell);
  }
}
