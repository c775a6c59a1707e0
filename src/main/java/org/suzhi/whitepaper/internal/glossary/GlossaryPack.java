package org.suzhi.whitepaper.internal.glossary;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackPart;
import org.suzhi.platform.PackTable;
import org.suzhi.whitepaper.internal.check.Lexicon.Term;

/** Takes {@code whitepaper/glossary.csv} out of the pack; a later folder's rendering wins. */
@Component
class GlossaryPack implements PackPart {

  private static final String FILE = "whitepaper/glossary.csv";

  private final GlossaryTable table;

  GlossaryPack(GlossaryTable table) {
    this.table = table;
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public void load(Pack pack) {
    var terms = new LinkedHashMap<String, Term>();
    for (var file : pack.files(FILE)) {
      for (var row : PackTable.rows(file)) {
        var zh = row.text("zh");
        var en = row.text("en");
        if (zh.isEmpty() || en.isEmpty()) {
          throw row.problem("a term needs both zh and en");
        }
        terms.put(zh, GlossaryTable.term(zh, en));
      }
    }
    table.replace(List.copyOf(terms.values()));
  }
}
