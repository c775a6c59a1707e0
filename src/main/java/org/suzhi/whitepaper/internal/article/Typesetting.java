package org.suzhi.whitepaper.internal.article;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Statistics;
import org.suzhi.whitepaper.PaperPage;
import org.suzhi.whitepaper.PaperStatus;
import org.suzhi.whitepaper.internal.figures.Asking;
import org.suzhi.whitepaper.internal.figures.FigureKey;
import org.suzhi.whitepaper.internal.figures.Figures;
import org.suzhi.whitepaper.internal.figures.Pointing;
import org.suzhi.whitepaper.internal.template.Block;
import org.suzhi.whitepaper.internal.template.PaperTemplate;

/** Sets papers: a template and a state of the figures become a text in one language. */
@Component
public class Typesetting {

  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;

  Typesetting(Statistics statistics, Regions regions, MessageSource messages) {
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
  }

  /** The paper in one language. */
  public SetPaper set(
      PaperTemplate paper, List<Observation> observations, Imprint imprint, Locale locale) {
    var words = new Words(statistics, regions, messages, locale);
    var figures = new Figures(observations, statistics);
    var pointing = new Pointing(figures, paper, statistics);
    var layout = new Grid.Layout(figures, pointing, regions, statistics);
    var grids = new LinkedHashMap<Block.Table, Grid>();
    paper
        .blocks()
        .forEach(
            block -> {
              if (block instanceof Block.Table table) {
                grids.put(table, layout.of(table));
              }
            });
    var asking = new Asking(figures, pointing, regions);
    var article = new Setting(paper, asking, words).article(grids);
    return new SetPaper(paper, article, figures, imprint, words);
  }

  /** A paper set in one language, from which pages and files are made. */
  public record SetPaper(
      PaperTemplate paper, Article article, Figures figures, Imprint imprint, Words words) {

    /** For the site. */
    public PaperPage page() {
      var html = new HtmlWriting(words, HtmlWriting.Target.PAGE).write(article, lines());
      return new PaperPage(html, contents(), html.contains("data-chart="));
    }

    private List<PaperPage.Contents> contents() {
      return article.parts().stream()
          .filter(Article.Heading.class::isInstance)
          .map(Article.Heading.class::cast)
          .map(
              one ->
                  new PaperPage.Contents(
                      one.level(), one.id(), one.number() + Setting.text(one.words())))
          .toList();
    }

    /** For a file that stands alone, or that Documents makes another of. */
    String html(HtmlWriting.Target target) {
      return "<h1>"
          + org.springframework.web.util.HtmlUtils.htmlEscape(article.title())
          + "</h1>\n"
          + new HtmlWriting(words, target).write(article, lines());
    }

    private List<String> lines() {
      var documents =
          paper.documents().stream()
              .map(code -> words.statistics().name(Statistics.Naming.DOCUMENT, code))
              .map(name -> name.in(words.locale()))
              .collect(Collectors.joining(words.say("whitepaper.say.and")));
      return List.of(
          words.say("whitepaper.say.publisher", paper.publisher().in(words.locale())),
          words.say("whitepaper.say.documents", documents),
          words.say("whitepaper.say.rounding"),
          words.say("whitepaper.say.release", imprint.release(), imprint.digest()));
    }

    /** What the editor has to know. */
    public PaperStatus status() {
      var printed =
          article.printed().stream()
              .flatMap(one -> one.of().stream())
              .collect(Collectors.toCollection(HashSet::new));
      return new PaperStatus(
          article.gaps().stream()
              .map(gap -> new PaperStatus.Gap(gap.where(), gap.name(), written(gap.key())))
              .toList(),
          article.notes().stream()
              .map(
                  note ->
                      new PaperStatus.Difference(
                          words.figure(note.difference().figure()),
                          note.text(),
                          HtmlWriting.address(note.difference().figure())))
              .toList(),
          new Unused(paper, figures, printed, words).list(),
          article.printed().size());
    }

    static String written(FigureKey key) {
      return key.indicator()
          + (key.breakdown().isTotal() ? "" : "; " + key.breakdown().toString().replace(";", "; "))
          + "; region="
          + key.region().code()
          + "; period="
          + key.period();
    }
  }
}
