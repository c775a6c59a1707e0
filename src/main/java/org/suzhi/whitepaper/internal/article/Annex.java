package org.suzhi.whitepaper.internal.article;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Source;
import org.suzhi.whitepaper.internal.figures.Amount;
import org.suzhi.whitepaper.internal.figures.FigureKey;

/** The data behind a paper: a line for each figure printed and each figure it is taken from. */
record Annex(Typesetting.SetPaper paper) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "heading",
          "as_written",
          "indicator",
          "indicator_name",
          "region",
          "region_name",
          "period",
          "breakdown",
          "value",
          "unit",
          "published",
          "document",
          "language",
          "section",
          "line",
          "as_printed",
          "source_id",
          "release",
          "page");

  byte[] csv() {
    var text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      int number = 0;
      for (var printed : paper.article().printed()) {
        number++;
        for (var key : printed.of()) {
          csv.writeRecord(row(number, printed, key));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> row(int number, Article.Printed printed, FigureKey key) {
    var observation = paper.figures().observation(key);
    var amount = paper.figures().amount(key);
    var cells = new ArrayList<String>();
    cells.add("" + number);
    cells.add(printed.where());
    cells.add(printed.text());
    cells.add(key.indicator());
    cells.add(paper.words().indicator(key.indicator()));
    cells.add(key.region().code());
    cells.add(paper.words().region(key.region()));
    cells.add(key.period().toString());
    cells.add(key.breakdown().toString());
    cells.add(amount.map(Amount::value).map(value -> value.toPlainString()).orElse(""));
    cells.add(amount.map(Amount::unit).orElse(""));
    cells.add(published(observation));
    source(cells, used(observation));
    cells.add(paper.imprint().release());
    cells.add(HtmlWriting.address(key));
    return cells.stream().map(Annex::harmless).toList();
  }

  private static Optional<Source> used(Optional<Observation> observation) {
    return observation.flatMap(one -> one.sources().stream().filter(Source::used).findFirst());
  }

  private static String published(Optional<Observation> observation) {
    return observation
        .filter(one -> !one.computed())
        .map(one -> one.value().toPlainString())
        .orElse("");
  }

  private static void source(List<String> cells, Optional<Source> source) {
    cells.add(source.map(Source::document).orElse(""));
    cells.add(source.map(Source::language).orElse(""));
    cells.add(source.map(Source::section).orElse(""));
    cells.add(source.map(Source::line).orElse(""));
    cells.add(source.map(Source::asPrinted).orElse(""));
    cells.add(source.map(Source::id).orElse(""));
  }

  /** A text that a spreadsheet program would run as a formula gets an apostrophe before it. */
  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula && !text.matches("-?[0-9.]+") ? "'" + text : text;
  }
}
