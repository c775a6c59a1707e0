package org.suzhi.whitepaper.internal.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.suzhi.kernel.RegionGroup;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.whitepaper.internal.check.Lexicon;
import org.suzhi.whitepaper.internal.check.Lexicon.Term;

/** What the check knows of both languages: the glossary of the pack and the region table. */
@Component
public class KnownWords {

  private static final int SHORTEST_NAME = 2;

  private final Supplier<Lexicon> lexicon;

  KnownWords(GlossaryTable glossary, Regions regions) {
    this.lexicon = SingletonSupplier.of(() -> lexicon(glossary.all(), regions.all()));
  }

  /** The same at every call: packs are loaded at the start alone. */
  public Lexicon lexicon() {
    return lexicon.get();
  }

  /** Terms first, then places without the word for their kind. */
  static Lexicon lexicon(List<Term> terms, List<RegionEntry> regions) {
    var all = new ArrayList<>(terms);
    regions.stream()
        .filter(it -> !(it.region() instanceof RegionGroup) || !it.members().isEmpty())
        .map(KnownWords::place)
        .filter(it -> it.zh().length() >= SHORTEST_NAME)
        .forEach(all::add);
    return new Lexicon(all);
  }

  private static Term place(RegionEntry entry) {
    var zh = entry.name().zh().replaceAll("(?:省|市|县|区)$", "");
    var en = entry.name().en().replaceAll(" (?:Province|City|County|District)$", "");
    return new Term(zh, List.of(en), true);
  }
}
