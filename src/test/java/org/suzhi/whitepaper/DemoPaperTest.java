package org.suzhi.whitepaper;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.DemoPackTest;

@DemoPackTest
class DemoPaperTest {

  @Autowired Papers papers;

  @Test
  void prints() {
    for (var paper : papers.all()) {
      for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
        var page = papers.page(papers.edition(paper), locale);
        System.out.println(
            Jsoup.parse(page.html().replaceAll("<(/p|/li|/tr|/h[1-6]|/caption)>", "$0@@"))
                .text()
                .replace("@@", "\n"));
        System.out.println(papers.status(papers.edition(paper), locale));
        System.out.println(
            new String(
                    papers.file(papers.edition(paper), locale, PaperFormat.CSV),
                    java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .limit(5)
                .toList());
      }
    }
  }
}
