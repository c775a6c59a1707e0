package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Side;

/** A sentence of a paragraph with the numbers in it, those of dates left out. */
record Sentence(Paragraph paragraph, int start, int end, List<Mention> figures) {

  private static final Pattern END =
      Pattern.compile(
          "[。！？；]|(?<!\\b(?:No|Co|Ltd|St|Mr|Dr|vs|[A-Z]))[.;!?](?=[\"”]?(?:\\s+[\"“A-Z0-9(]|\\s*$))");

  Sentence {
    figures = List.copyOf(figures);
  }

  static List<Sentence> of(Paragraph paragraph) {
    var sentences = new ArrayList<Sentence>();
    var ends = END.matcher(paragraph.text());
    var start = 0;
    while (ends.find()) {
      sentences.add(between(paragraph, start, ends.end()));
      start = ends.end();
    }
    if (start < paragraph.text().length()) {
      sentences.add(between(paragraph, start, paragraph.text().length()));
    }
    return sentences;
  }

  private static Sentence between(Paragraph paragraph, int start, int end) {
    var figures =
        paragraph.mentions().stream()
            .filter(it -> it.quantity().start() >= start && it.quantity().end() <= end)
            .filter(it -> it.quantity().isFigure())
            .toList();
    return new Sentence(paragraph, start, end, figures);
  }

  Side side() {
    return paragraph.side();
  }

  String text() {
    return paragraph.text().substring(start, end);
  }

  /** The words between two of its numbers. */
  String between(Mention left, Mention right) {
    return paragraph.text().substring(left.quantity().end(), right.quantity().start());
  }

  /** The words before a number, back to the number before it or the sentence's start. */
  String before(Mention mention) {
    var at = figures.indexOf(mention);
    var from = at > 0 ? figures.get(at - 1).quantity().end() : start;
    return paragraph.text().substring(from, mention.quantity().start());
  }

  /** The words behind a number, up to the next number or the sentence's end. */
  String after(Mention mention) {
    var at = figures.indexOf(mention);
    var to = at + 1 < figures.size() ? figures.get(at + 1).quantity().start() : end;
    return paragraph.text().substring(mention.quantity().end(), to);
  }
}
