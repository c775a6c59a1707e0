package org.suzhi.statistics.web.pages;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.suzhi.platform.FigureCard;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Highlights;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics.Naming;

/** The region at a glance, by category. */
@Controller
class OverviewPage {

  private final Highlights highlights;
  private final Shelf shelf;

  OverviewPage(Highlights highlights, Shelf shelf) {
    this.highlights = highlights;
    this.shelf = shelf;
  }

  /** A category with its figures and how many indicators more it has. */
  record Section(String code, String name, List<FigureCard> cards, long indicators) {}

  @GetMapping("/statistics")
  String overview(Model model, Locale locale) {
    var words = shelf.words(locale);
    var all = highlights.all(locale);
    var published = shelf.published();
    model.addAttribute(
        "sections",
        published.stream()
            .map(Indicator::category)
            .distinct()
            .map(category -> section(category, all, published, words))
            .toList());
    model.addAttribute("indicators", published.size());
    model.addAttribute(
        "documents",
        shelf.statistics().documents().stream().map(one -> Origins.document(one, words)).toList());
    return "statistics/overview";
  }

  private Section section(
      String category,
      List<Highlights.Highlight> all,
      List<Indicator> published,
      FigureWords words) {
    return new Section(
        category,
        shelf.statistics().name(Naming.CATEGORY, category).in(words.locale()),
        all.stream()
            .filter(one -> one.category().equals(category))
            .map(Highlights.Highlight::card)
            .toList(),
        published.stream().filter(one -> one.category().equals(category)).count());
  }
}
