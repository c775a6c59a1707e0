package org.suzhi.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.Text;

/** What is known in figures: the codebook and the observations. */
public interface Statistics {

  /** Every indicator by category and code. */
  List<Indicator> indicators();

  /** The indicator of that code. */
  Optional<Indicator> indicator(String code);

  /** Published indicators whose code or name in either language holds the words, best first. */
  List<Indicator> search(String words, Locale locale);

  /** Observations by indicator, region, breakdown and period, each once. */
  List<Observation> observations(ObservationQuery query);

  /** Name of a unit, category, dimension, dimension value or document, as the pack writes it. */
  Text name(Naming kind, String code);

  /** What can be named. */
  enum Naming {
    UNIT,
    CATEGORY,
    DIMENSION,
    /** Written {@code dimension=value}. */
    VALUE,
    DOCUMENT
  }
}
