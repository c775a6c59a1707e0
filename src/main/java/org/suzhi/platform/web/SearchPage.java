package org.suzhi.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.platform.SearchOffer;

/** One box over everything that modules offer to find. */
@Controller
class SearchPage {

  private static final int MOST = 12;
  private static final int LONGEST = 100;

  private final List<SearchOffer> offers;

  SearchPage(List<SearchOffer> offers) {
    this.offers = offers.stream().sorted(Comparator.comparingInt(SearchOffer::order)).toList();
  }

  /** Results of one kind. */
  record Group(String label, List<SearchOffer.Found> found) {}

  @GetMapping("/search")
  String search(@RequestParam(defaultValue = "") String q, Model model, Locale locale) {
    var words = q.strip();
    var asked = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    model.addAttribute("q", asked);
    model.addAttribute(
        "groups",
        asked.isEmpty()
            ? List.of()
            : offers.stream()
                .map(offer -> new Group(offer.label(), offer.find(asked, locale, MOST)))
                .filter(group -> !group.found().isEmpty())
                .toList());
    return "platform/search";
  }
}
