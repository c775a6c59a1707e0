package org.suzhi.whitepaper.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.platform.PackTable;
import org.suzhi.whitepaper.CheckReport;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Manuscript;
import org.suzhi.whitepaper.Manuscript.Form;
import org.suzhi.whitepaper.Manuscript.Line;

/** Papers of the tests: plain text as manuscripts, and the words that the check knows. */
final class Papers {

  private static final Path PACKS = Path.of("packs");

  private Papers() {}

  static Manuscript of(String text) {
    var lines = new ArrayList<Line>();
    for (var line : text.split("\r?\n", -1)) {
      var plain = line.replaceAll("<[^>]{1,80}>", " ");
      var heading = plain.matches("#+ .*");
      var form = heading ? Form.HEADING : plain.contains("\t") ? Form.ROW : Form.TEXT;
      var words = heading ? plain.replaceFirst("#+ ", "") : plain;
      lines.add(new Line(lines.size() + 1, 0, plain.isBlank() ? Form.TEXT : form, words));
    }
    return new Manuscript("paper.txt", lines);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Finding> findings(String text, String... earlier) {
    var before = List.of(earlier).stream().map(Papers::of).toList();
    return switch (new Check(lexicon()).check(List.of(of(text)), before)) {
      case CheckReport.Checked checked -> checked.findings();
      case CheckReport.Unreadable unreadable -> throw new AssertionError(unreadable.cause());
    };
  }

  static CheckReport report(String text) {
    return new Check(lexicon()).check(List.of(of(text)), List.of());
  }

  /** What the bundled packs say, read as the start reads it. */
  static Lexicon lexicon() {
    var terms = new ArrayList<Lexicon.Term>();
    for (var row : PackTable.rows(PACKS.resolve("base/whitepaper/glossary.csv"))) {
      terms.add(new Lexicon.Term(row.text("zh"), List.of(row.text("en").split("\\|")), false));
    }
    for (var row : PackTable.rows(PACKS.resolve("jiangsu/regions.csv"))) {
      var zh = row.text("name_zh").replaceAll("(?:省|市|县|区)$", "");
      var isGroup = row.text("code").contains("-");
      if (zh.length() > 1 && (!isGroup || !row.text("members").isEmpty())) {
        var en = row.text("name_en").replaceAll(" (?:Province|City|County|District)$", "");
        terms.add(new Lexicon.Term(zh, List.of(en), true));
      }
    }
    return new Lexicon(terms);
  }
}
