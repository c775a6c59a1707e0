package org.suzhi.render.internal;

import org.suzhi.render.Rendered;

/** HTML beyond a bound; caught by the facade and handed out as an answer. */
public final class TooLargeHtml extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Rendered.TooLarge answer;

  TooLargeHtml(Rendered.Bound bound, long limit) {
    super(bound + " over " + limit);
    this.answer = new Rendered.TooLarge(bound, limit);
  }

  public Rendered.TooLarge answer() {
    return answer;
  }
}
