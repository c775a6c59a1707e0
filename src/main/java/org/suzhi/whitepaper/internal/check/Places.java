package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.check.Lexicon.Term;

/** Places of one language against those of the other. */
final class Places {

  private final Lexicon lexicon;
  private final List<Found> found = new ArrayList<>();

  private Places(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static List<Found> check(List<Bead> beads, Lexicon lexicon) {
    var places = new Places(lexicon);
    beads.forEach(places::check);
    return places.found;
  }

  /** A place that only the Chinese names and one that only the English names: one for the other. */
  private void check(Bead bead) {
    var zh = text(bead.zh());
    var en = text(bead.en());
    var inZh = lexicon.inChinese(zh);
    var inEn = lexicon.inEnglish(en);
    var onlyZh = new ArrayList<Term>();
    var onlyEn = new ArrayList<Term>();
    for (var i = 0; i < lexicon.terms().size(); i++) {
      var term = lexicon.terms().get(i);
      if (term.place() && inZh.get(i) != inEn.get(i)) {
        (inZh.get(i) ? onlyZh : onlyEn).add(term);
      }
    }
    onlyZh.removeIf(it -> isPartOfAnother(it, onlyZh));
    if (onlyZh.size() == 1 && onlyEn.size() == 1) {
      add(bead, onlyZh.getFirst(), onlyEn.getFirst());
    }
  }

  private static String text(List<Paragraph> paragraphs) {
    return String.join(" ", paragraphs.stream().map(Paragraph::text).toList());
  }

  private static boolean isPartOfAnother(Term term, List<Term> all) {
    return all.stream().anyMatch(it -> it != term && it.zh().contains(term.zh()));
  }

  private void add(Bead bead, Term zh, Term en) {
    var left = find(bead.zh(), zh.zh());
    var right = find(bead.en(), en.en().getFirst());
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    found.add(
        Found.error(Kind.C5, "place-differs")
            .primary(Side.EN)
            .beside(Side.ZH, left.get().passage())
            .beside(Side.EN, right.get().passage())
            .values(en.en().getFirst(), zh.zh())
            .saying(en.en().getFirst(), zh.zh(), zh.en().getFirst()));
  }

  private record Place(Paragraph paragraph, int start, int length) {
    org.suzhi.whitepaper.Finding.Passage passage() {
      return paragraph.passage(start, start + length);
    }
  }

  private static Optional<Place> find(List<Paragraph> paragraphs, String name) {
    return paragraphs.stream()
        .filter(it -> it.text().contains(name))
        .map(it -> new Place(it, it.text().indexOf(name), name.length()))
        .findFirst();
  }
}
