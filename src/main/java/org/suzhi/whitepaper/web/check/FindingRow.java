package org.suzhi.whitepaper.web.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Passage;

/** A finding as programs read it. */
@Schema(name = "Finding")
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
  "class",
  "severity",
  "primary",
  "zh",
  "en",
  "related",
  "left",
  "right",
  "message"
})
record FindingRow(
    @JsonProperty("class") String kind,
    String severity,
    String primary,
    @Nullable Place zh,
    @Nullable Place en,
    List<Elsewhere> related,
    String left,
    String right,
    String message) {

  /** Words and their line; in a file with pages, their page instead. */
  @Schema(name = "FindingPlace")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(@Nullable Integer line, @Nullable Integer page, String text) {

    static Place of(Passage passage) {
      return passage.page() > 0
          ? new Place(null, passage.page(), passage.text())
          : new Place(passage.line(), null, passage.text());
    }
  }

  /** A further place that has to do with it; in a file with pages, with its page as well. */
  @Schema(name = "FindingElsewhere")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Elsewhere(String lang, int line, @Nullable Integer page, String text) {}

  static List<FindingRow> of(List<Finding> findings, FindingTexts texts) {
    return FindingOrder.sorted(findings).stream().map(finding -> of(finding, texts)).toList();
  }

  private static FindingRow of(Finding finding, FindingTexts texts) {
    return new FindingRow(
        finding.kind().name(),
        FindingTexts.code(finding),
        FindingTexts.code(finding.primary()),
        finding.zh().map(Place::of).orElse(null),
        finding.en().map(Place::of).orElse(null),
        finding.related().stream().map(FindingRow::elsewhere).toList(),
        finding.left(),
        finding.right(),
        texts.sentence(finding));
  }

  private static Elsewhere elsewhere(Finding.Related related) {
    var passage = related.passage();
    return new Elsewhere(
        FindingTexts.code(related.side()),
        passage.line(),
        passage.page() > 0 ? passage.page() : null,
        passage.text());
  }
}
