package org.suzhi.render.internal;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: between Chinese characters, not before their closing marks. */
final class LineBreaks implements FSTextBreaker {

  private final BreakIterator breaks;

  LineBreaks(Locale locale) {
    this.breaks = BreakIterator.getLineInstance(locale);
  }

  @Override
  public int next() {
    return breaks.next();
  }

  @Override
  public void setText(String text) {
    breaks.setText(text);
  }
}
