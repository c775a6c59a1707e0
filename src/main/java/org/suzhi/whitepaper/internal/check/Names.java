package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Passage;
import org.suzhi.whitepaper.Finding.Side;

/**
 * Names in quotation marks: one that is rendered in two ways, and one rendering for two names.
 * Paragraphs whose quotations do not answer each other one by one are left alone.
 */
final class Names {

  private static final Pattern ZH = Pattern.compile("“([^“”]{2,30})”");
  private static final Pattern EN = Pattern.compile("[\"“]([^\"“”]{3,90})[\"”]");

  /** A name at its place, in both languages. */
  private record Pair(String zh, String en, Passage zhPlace, Passage enPlace) {}

  private record Quoted(String text, Passage place) {}

  private Names() {}

  static List<Found> check(List<Bead> beads) {
    var pairs = new ArrayList<Pair>();
    for (var bead : beads) {
      var zh = quoted(bead.zh(), ZH);
      var en = quoted(bead.en(), EN);
      if (zh.size() == en.size()) {
        for (var i = 0; i < zh.size(); i++) {
          pairs.add(
              new Pair(zh.get(i).text(), en.get(i).text(), zh.get(i).place(), en.get(i).place()));
        }
      }
    }
    var found = new ArrayList<Found>();
    found.addAll(differing(pairs));
    found.addAll(merged(pairs));
    return found;
  }

  private static List<Quoted> quoted(List<Paragraph> paragraphs, Pattern pattern) {
    var quoted = new ArrayList<Quoted>();
    for (var paragraph : paragraphs) {
      var quotes = pattern.matcher(paragraph.text());
      while (quotes.find()) {
        quoted.add(new Quoted(quotes.group(1), paragraph.passage(quotes.start(), quotes.end())));
      }
    }
    return quoted;
  }

  private static List<Found> differing(List<Pair> pairs) {
    var found = new ArrayList<Found>();
    var first = new LinkedHashMap<String, Pair>();
    for (var pair : pairs) {
      var before = first.putIfAbsent(pair.zh(), pair);
      if (before != null && !plain(before.en()).equals(plain(pair.en()))) {
        found.add(
            Found.warning(Kind.C5, "term-differs")
                .primary(Side.EN)
                .beside(Side.ZH, pair.zhPlace())
                .beside(Side.EN, pair.enPlace())
                .see(Side.EN, before.enPlace())
                .values(pair.en(), before.en())
                .saying(pair.en(), before.en(), pair.zh()));
      }
    }
    return found;
  }

  private static List<Found> merged(List<Pair> pairs) {
    var found = new ArrayList<Found>();
    Map<String, Pair> first = new LinkedHashMap<>();
    for (var pair : pairs) {
      var before = first.putIfAbsent(plain(pair.en()), pair);
      if (before != null
          && !letters(before.zh()).equals(letters(pair.zh()))
          && pair.zh().length() > 2) {
        found.add(
            Found.warning(Kind.C5, "terms-merged")
                .primary(Side.EN)
                .beside(Side.ZH, pair.zhPlace())
                .beside(Side.EN, pair.enPlace())
                .see(Side.EN, before.enPlace())
                .values(pair.en(), pair.zh())
                .saying(pair.en(), before.zh(), pair.zh()));
      }
    }
    return found;
  }

  private static String letters(String name) {
    return name.replaceAll("[^\\p{L}\\d]", "");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
