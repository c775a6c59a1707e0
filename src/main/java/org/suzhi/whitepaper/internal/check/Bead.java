package org.suzhi.whitepaper.internal.check;

import java.util.List;

/** Paragraphs of the two languages that say the same. */
record Bead(List<Paragraph> zh, List<Paragraph> en) {

  Bead {
    zh = List.copyOf(zh);
    en = List.copyOf(en);
  }

  List<Mention> zhMentions() {
    return zh.stream().flatMap(it -> it.mentions().stream()).toList();
  }

  List<Mention> enMentions() {
    return en.stream().flatMap(it -> it.mentions().stream()).toList();
  }
}
