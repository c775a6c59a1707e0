package org.suzhi.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Text;

/** What is known in figures: the codebook and the observations. */
public interface Statistics {

  /** Every indicator by category, in the pack's order. */
  List<Indicator> indicators();

  /** The indicator of that code. */
  Optional<Indicator> indicator(String code);

  /** Published indicators whose code or name in either language holds the words, best first. */
  List<Indicator> search(String words, Locale locale);

  /**
   * Observations, each once: by indicator, region and breakdown in the pack's order and by period,
   * earliest first.
   */
  List<Observation> observations(ObservationQuery query);

  /** Every period that something is known of, the newest first. */
  List<Period> periods();

  /** Every dimension with its values in the pack's order. */
  List<Dimension> dimensions();

  /** Every document, the one that wins over others first. */
  List<Document> documents();

  /** Name of a unit, category, dimension, dimension value or document, as the pack writes it. */
  Text name(Naming kind, String code);

  /** How the unit of {@code observation} reads beside its value. */
  Text unit(Observation observation);

  /** How many digits after the point a computed figure of that unit is rounded to when shown. */
  int decimals(String unit);

  /** Names the state of the data that this answers from; other data, another name. */
  String version();

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
