package org.suzhi.register.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.platform.SearchOffer;
import org.suzhi.register.Holder;
import org.suzhi.register.Register;
import org.suzhi.register.Right;
import org.suzhi.register.RightQuery;

/** Rights by number and title, for the search box of the site. */
@Component
class RightSearchOffer implements SearchOffer {

  private final Register register;
  private final Labels labels;

  RightSearchOffer(Register register, Labels labels) {
    this.register = register;
    this.labels = labels;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String label() {
    return "register.menu";
  }

  @Override
  public List<Found> find(String words, Locale locale, int most) {
    var query =
        new RightQuery(
            Optional.empty(),
            words,
            "",
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1);
    return register.search(query).rights().stream()
        .limit(most)
        .map(right -> found(right, locale))
        .toList();
  }

  private Found found(Right right, Locale locale) {
    var holders = right.holders().stream().map(Holder::name).toList();
    return new Found(
        right.title(),
        String.join(
            " · ",
            labels.kind(right.kind()).in(locale),
            right.number(),
            String.join(locale.getLanguage().equals("en") ? ", " : "、", holders)),
        Labels.path(right.number()));
  }
}
