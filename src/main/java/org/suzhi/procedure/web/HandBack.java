package org.suzhi.procedure.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.document.BoundedParsing;
import org.suzhi.document.ParseResult;
import org.suzhi.document.SheetRow;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Acted;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Caller;
import org.suzhi.procedure.Flow;

/**
 * Numbers and outcomes that an outside authority gave, as a table: the case's number, the
 * authority's number, and granted, refused or nothing. A bad row costs no other row.
 */
@Component
class HandBack {

  private static final int MOST = 5_000;

  private final Applications applications;
  private final BoundedParsing parsing;
  private final Wording wording;

  HandBack(Applications applications, BoundedParsing parsing, Wording wording) {
    this.applications = applications;
    this.parsing = parsing;
    this.wording = wording;
  }

  /** What came of a row. */
  record Row(int line, String number, boolean done, String words) {}

  List<Row> all(Caller caller, MultipartFile file, Locale locale) {
    var report = new ArrayList<Row>();
    int line = 0;
    for (var cells : cells(file)) {
      line++;
      boolean isHead = line == 1 && ApplicationPages.parsed(cell(cells, 0)).isEmpty();
      if (!isHead && line <= MOST) {
        report.add(row(caller, line, cells, locale));
      }
    }
    return report;
  }

  private List<List<String>> cells(MultipartFile file) {
    try {
      var bytes = file.getBytes();
      boolean isWorkbook = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
      if (!isWorkbook) {
        return csv(new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""));
      }
      return parsing.parse("xlsx-rows", bytes) instanceof ParseResult.Parsed parsed
          ? SheetRow.of(parsed).map(SheetRow::cells).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> csv(String text) {
    var rows = new ArrayList<List<String>>();
    try (var csv = CsvReader.builder().ofCsvRecord(text)) {
      csv.forEach(row -> rows.add(row.getFields()));
    } catch (CsvParseException e) {
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private Row row(Caller caller, int line, List<String> cells, Locale locale) {
    var number = cell(cells, 0);
    var application =
        ApplicationPages.parsed(number).flatMap(known -> applications.find(caller.scope(), known));
    var action = application.flatMap(found -> action(caller, found, cell(cells, 2)));
    if (action.isEmpty()) {
      var key =
          application.isEmpty() ? "procedure.hand-back.unknown" : "procedure.hand-back.not-now";
      return new Row(line, number, false, wording.say(key, locale));
    }
    var act =
        Act.of(application.get().version(), action.get().code())
            .with(Map.of("number", cell(cells, 1)))
            .because(List.of(), cell(cells, 3));
    return said(line, number, applications.act(caller, application.get().number(), act), locale);
  }

  private Row said(int line, String number, Acted acted, Locale locale) {
    return switch (acted) {
      case Acted.Done _ ->
          new Row(line, number, true, wording.say("procedure.hand-back.done", locale));
      case Acted.Faulty faulty ->
          new Row(line, number, false, wording.problem(faulty.problems().getFirst(), locale));
      case Acted.Overtaken _, Acted.Taken _, Acted.NotTheirs _ ->
          new Row(line, number, false, wording.say("procedure.hand-back.not-now", locale));
    };
  }

  private Optional<Flow.Action> action(Caller caller, Application found, String outcome) {
    return applications.possible(caller.scope(), found).stream()
        .filter(action -> action.kind() == Flow.Kind.HAND_BACK)
        .filter(action -> leadsTo(found, action, outcome.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static boolean leadsTo(Application found, Flow.Action action, String outcome) {
    var end = found.service().flow().stage(action.to()).end();
    return switch (outcome) {
      case "granted", "准予" -> !action.to().equals(found.stage()) && end.isEmpty();
      case "refused", "不予" -> end.isPresent();
      case "" -> action.to().equals(found.stage());
      default -> false;
    };
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }
}
