package org.suzhi.whitepaper.web.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Passage;
import org.suzhi.whitepaper.Finding.Side;

/**
 * A finding as the page shows it.
 *
 * @param kind code of its class, small, as {@code c1}
 * @param both its passages, the one with the wrong words first
 */
record FindingView(
    String kind,
    String code,
    String severity,
    String place,
    String message,
    List<Quoted> both,
    List<Quoted> related,
    String left,
    String right) {

  /** Words of the paper in pieces, and where they stand. */
  record Quoted(String side, String language, String place, boolean primary, List<Marked> words) {}

  static FindingView of(Finding finding, FindingTexts texts) {
    return new FindingView(
        finding.kind().name().toLowerCase(Locale.ROOT),
        finding.kind().name(),
        FindingTexts.code(finding),
        texts.place(finding),
        texts.sentence(finding),
        both(finding, texts),
        finding.related().stream()
            .map(it -> quoted(it.side(), it.passage(), finding, false, texts))
            .toList(),
        finding.left(),
        finding.right());
  }

  private static List<Quoted> both(Finding finding, FindingTexts texts) {
    var zh =
        finding.zh().stream()
            .map(it -> quoted(Side.ZH, it, finding, finding.primary() == Side.ZH, texts));
    var en =
        finding.en().stream()
            .map(it -> quoted(Side.EN, it, finding, finding.primary() == Side.EN, texts));
    return (finding.primary() == Side.ZH ? Stream.concat(zh, en) : Stream.concat(en, zh)).toList();
  }

  private static Quoted quoted(
      Side side, Passage passage, Finding finding, boolean primary, FindingTexts texts) {
    return new Quoted(
        texts.side(side),
        side == Side.ZH ? "zh-CN" : "en",
        texts.place(passage),
        primary,
        Marked.of(passage.text(), finding));
  }
}
