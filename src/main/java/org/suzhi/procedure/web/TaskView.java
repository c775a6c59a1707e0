package org.suzhi.procedure.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.WorkingCalendar;
import org.suzhi.procedure.Desk.Task;

/** Lines of an inbox. */
@Component
class TaskView {

  private final Wording wording;
  private final WorkingCalendar calendar;
  private final Clock clock;

  TaskView(Wording wording, WorkingCalendar calendar, Clock clock) {
    this.wording = wording;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A body by code and name. */
  record Named(String code, String name) {}

  /** A line; {@code tone} says how pressing it is. */
  record Row(
      String number,
      int version,
      String service,
      String title,
      String applicant,
      String stage,
      String due,
      String left,
      String tone,
      boolean taken,
      String filed) {}

  List<Row> rows(List<Task> tasks, Locale locale) {
    return tasks.stream().map(task -> row(task, locale)).toList();
  }

  private Row row(Task task, Locale locale) {
    var last = task.due().map(due -> LocalDate.ofInstant(due.minusMillis(1), clock.getZone()));
    boolean isLate = task.due().filter(due -> !due.isAfter(clock.instant())).isPresent();
    int days = last.map(this::workingDays).orElse(0);
    return new Row(
        task.number().number(),
        task.version(),
        wording.service(task.service(), locale),
        task.title(),
        task.applicant(),
        wording.stage(task.service(), task.stage(), locale),
        last.map(day -> Wording.day(day, locale)).orElse(""),
        last.map(_ -> left(isLate, days, locale)).orElse(""),
        isLate ? "late" : last.isEmpty() ? "still" : days <= 1 ? "soon" : "calm",
        task.takenBy().isPresent(),
        wording.day(task.filedAt(), locale));
  }

  private int workingDays(LocalDate last) {
    var today = LocalDate.now(clock);
    return last.isAfter(today) ? calendar.count(today.plusDays(1), last).value() : 0;
  }

  private String left(boolean isLate, int days, Locale locale) {
    if (isLate) {
      return wording.say("procedure.tasks.late", locale);
    }
    return wording.say(days == 0 ? "procedure.tasks.today" : "procedure.tasks.left", locale, days);
  }

  byte[] csv(List<Task> tasks, Locale locale) {
    var text = new java.io.StringWriter();
    text.write("\uFEFF");
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("number", "service", "title", "applicant", "stage", "due", "filed");
      for (var row : rows(tasks, locale)) {
        csv.writeRecord(
            row.number(),
            row.service(),
            harmless(row.title()),
            harmless(row.applicant()),
            row.stage(),
            row.due(),
            row.filed());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A text that a spreadsheet program would run as a formula gets an apostrophe before it. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
