package org.suzhi.whitepaper;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suzhi.whitepaper.internal.check.Check;
import org.suzhi.whitepaper.internal.glossary.KnownWords;

/** Reads a paper, anybody's, and names what in it does not hold. */
@Component
public class PaperCheck {

  private final KnownWords words;

  PaperCheck(KnownWords words) {
    this.words = words;
  }

  /**
   * Checks one paper.
   *
   * @param paper its manuscript, or two of them when each language has a file of its own
   * @param earlier manuscripts of earlier papers that it may not contradict
   */
  public CheckReport check(List<Manuscript> paper, List<Manuscript> earlier) {
    return new Check(words.lexicon()).check(paper, earlier);
  }
}
