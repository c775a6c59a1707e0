package org.suzhi.whitepaper.internal.check;

import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Side;

/** What the words beside a number make of it, in both languages. */
enum Wording {
  /** The number after these words is by how much something grew. */
  RISE(
      "(?:同比|比上年|较上年|环比)?(?:增长|增加|上升|提高|提升|增幅|增)(?:了|为|达|幅度为)?$",
      "(?:up(?: by)?|an? (?:increase|rise|growth) of|increas(?:ed|ing) by|rose(?: by)?|grew(?: by)?|growth of)$"),
  /** By how much it shrank. */
  FALL(
      "(?:同比|比上年|较上年|环比)?(?:下降|降低|减少|回落|降幅|降)(?:了|为|达|幅度为)?$",
      "(?:down(?: by)?|an? (?:decrease|decline|drop|fall|reduction) of|decreas(?:ed|ing) by|fell(?: by)?|dropped(?: by)?|declin(?:ed|ing) by)$"),
  /** The percentage after these words is the share of something in a whole. */
  SHARE(
      "(?:占比|占比为|占比达|比重为|比重达|占[^，,。；;]{0,20}的|占|[(（])$",
      "(?:account(?:s|ed|ing) for|representing|making up|\\()$"),
  /** The percentage after these words is the quotient of two numbers. */
  RATE(
      "(?<!增长)(?<!增)(?:率|比例|比|之比)(?:为|达到|达|是)?$",
      "(?<!growth )(?:rate|ratio|proportion)(?: of| at| reached| was| is)?$"),
  /** What follows are parts of the number before. */
  PARTS("(?:其中|包括|含|[(（])", "(?:including|of which|among (?:them|these|which)|consisting of|\\()"),
  /** Something that is yet to come. */
  FORECAST(
      "(?:预计|预期|力争|计划|有望|将达)",
      "\\b(?:expect(?:s|ed|ing)?|forecast|project(?:ed|ing)|plan(?:s|ned)? to|will reach)\\b"),
  /** Counted from the beginning of things. */
  CUMULATIVE(
      "(?:截至|截止|累计|累积|总量|总数)",
      "\\b(?:cumulative(?:ly)?|as of|by the end of|in total|bringing the (?:total )?number)\\b"),
  /** What is there at a moment and may become less. */
  STOCK("(?:有效|拥有|现有|有效期)", "\\b(?:valid|in force|owned|ownership)\\b");

  private final Pattern zh;
  private final Pattern en;

  Wording(String zh, String en) {
    this.zh = Pattern.compile(zh);
    this.en = Pattern.compile(en, Pattern.CASE_INSENSITIVE);
  }

  /** Whether {@code words} are or end so. */
  boolean in(String words, Side side) {
    return (side == Side.ZH ? zh : en).matcher(words.stripTrailing()).find();
  }
}
