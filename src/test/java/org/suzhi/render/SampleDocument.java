package org.suzhi.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.suzhi.render.Chart.Kind;
import org.suzhi.render.Chart.Series;

/** A paper of some chapters as the platform writes them, about three pages each. */
final class SampleDocument {

  private final boolean zh;
  private final Locale locale;
  private final StringBuilder out = new StringBuilder();

  private SampleDocument(Locale locale) {
    this.locale = locale;
    this.zh = !locale.getLanguage().equals("en");
  }

  static String html(Locale locale, int chapters) {
    var sample = new SampleDocument(locale);
    sample.element("h1", "知识产权发展与保护状况", "Intellectual property: development and protection");
    for (int chapter = 1; chapter <= chapters; chapter++) {
      sample.chapter(chapter);
    }
    return sample.out.toString();
  }

  private void chapter(int number) {
    element("h2", "第" + number + "章 创造", "Chapter " + number + " Creation");
    for (var kind : List.of(Kind.COLUMN, Kind.STACKED_BAR)) {
      element("h3", "专利", "Patents");
      element(
          "p",
          "截至2023年底，全省有效发明专利拥有量达<strong>532,000件</strong>，同比增长23.8%（见<a href='https://example.org/'>来源</a>）。",
          "At the end of 2023 the province held <strong>532,000</strong> valid invention patents, 23.8% more"
              + " than a year before (see the <a href='https://example.org/'>source</a>).");
      out.append(
          zh
              ? "<ul><li>发明<ol><li>一</li></ol></li></ul>"
              : "<ul><li>Inventions<ol><li>one</li></ol></li></ul>");
      out.append(new ChartWithTable(chart(kind)).html(locale));
      table();
    }
  }

  private Chart chart(Kind kind) {
    return new Chart(
        kind,
        zh ? "有效发明专利" : "Valid invention patents",
        zh ? "件" : "pieces",
        "",
        zh ? "来源：白皮书" : "Source: white paper",
        List.of("2021", "2022", "2023"),
        List.of(
            Series.of(zh ? "企业" : "Enterprises", Colour.BLUE, numbers(280_000, 300_000, 400_000)),
            Series.of(
                zh ? "高校" : "Universities", Colour.ORANGE, numbers(80_000, 90_000, 102_000))));
  }

  private void table() {
    out.append("<table><thead><tr><th>").append(zh ? "地区" : "Region").append("</th>");
    out.append("<th class=num>2021</th><th class=num>2023</th></tr></thead><tbody>");
    for (int row = 1; row <= 16; row++) {
      out.append("<tr><th>").append(zh ? "城市" : "City ").append(row).append("</th><td class=num>");
      out.append(85_957 + row * 31).append("</td><td class=num>129,899</td></tr>");
    }
    out.append("</tbody></table>");
  }

  private void element(String name, String chinese, String english) {
    out.append('<').append(name).append('>').append(zh ? chinese : english);
    out.append("</").append(name).append('>');
  }

  private static List<BigDecimal> numbers(long... values) {
    return java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
  }
}
