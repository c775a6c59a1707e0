package org.suzhi.statistics;

import java.util.List;
import java.util.Locale;
import org.suzhi.platform.FigureCard;

/** The figures that the pack holds to be worth a glance, of the region as a whole. */
public interface Highlights {

  /** In the pack's order; what no source prints and nothing computes is left out. */
  List<Highlight> all(Locale locale);

  /** A figure to glance at and the category under which it stands. */
  record Highlight(String category, FigureCard card) {}
}
