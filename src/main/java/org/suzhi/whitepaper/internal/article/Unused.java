package org.suzhi.whitepaper.internal.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Source;
import org.suzhi.whitepaper.PaperStatus;
import org.suzhi.whitepaper.internal.figures.FigureKey;
import org.suzhi.whitepaper.internal.figures.Figures;
import org.suzhi.whitepaper.internal.template.PaperTemplate;

/** What the documents of a paper print and the paper itself doesn't. */
record Unused(PaperTemplate paper, Figures figures, Set<FigureKey> printed, Words words) {

  List<PaperStatus.Unused> list() {
    var unused = new ArrayList<PaperStatus.Unused>();
    for (var observation : figures.all()) {
      var key = key(observation);
      if (!printed.contains(key)) {
        observation.sources().stream()
            .filter(source -> paper.documents().contains(source.document()))
            .findFirst()
            .ifPresent(source -> unused.add(row(key, source)));
      }
    }
    return unused;
  }

  private static FigureKey key(Observation one) {
    return new FigureKey(one.indicator(), one.region(), one.period(), one.breakdown());
  }

  private PaperStatus.Unused row(FigureKey key, Source source) {
    return new PaperStatus.Unused(
        words.figure(key),
        source.document(),
        source.line(),
        Typesetting.SetPaper.written(key),
        HtmlWriting.address(key));
  }
}
