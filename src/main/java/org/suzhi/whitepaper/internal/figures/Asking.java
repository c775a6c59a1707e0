package org.suzhi.whitepaper.internal.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.whitepaper.internal.template.Reference;

/** Answers what a reference asks: a value, a change, a share, a rank. */
public final class Asking {

  private final Figures figures;
  private final Pointing pointing;
  private final Regions regions;

  public Asking(Figures figures, Pointing pointing, Regions regions) {
    this.figures = figures;
    this.pointing = pointing;
    this.regions = regions;
  }

  /**
   * What is known.
   *
   * @param keys the figures meant, of which the first is missing where there is no amount
   */
  public record Asked(List<FigureKey> keys, Optional<Amount> amount) {}

  /** A city with its figure. */
  public record Placed(RegionEntry city, Amount amount) {}

  /** The figures that a reference means. */
  public List<FigureKey> keys(Reference reference) {
    return pointing.keys(reference);
  }

  /** What the reference asks. */
  public Asked ask(Reference reference) {
    var keys = pointing.keys(reference);
    return new Asked(keys, amount(reference, keys));
  }

  private Optional<Amount> amount(Reference reference, List<FigureKey> keys) {
    var key = keys.getFirst();
    var form = reference.form();
    return switch (form.kind()) {
      case VALUE, MOVED, COMPARED -> keys.size() == 1 ? figures.amount(key) : figures.total(keys);
      case CHANGE ->
          form.since().isPresent()
              ? figures.change(key, key.at(Period.parse(form.since().get())))
              : figures.growth(key);
      case POINTS, INCREASE ->
          figures.increase(
              key, form.since().map(Period::parse).map(key::at).orElseGet(key::yearBefore));
      case SHARE -> ratio(reference, keys, true);
      case TIMES -> ratio(reference, keys, false);
      case RANK -> rank(reference, key);
      case LEADERS -> placed(reference).stream().map(Placed::amount).findFirst();
    };
  }

  private Optional<Amount> ratio(Reference reference, List<FigureKey> keys, boolean percent) {
    var whole = pointing.keys(whole(reference)).getFirst();
    if (keys.size() == 1) {
      return figures.ratio(keys.getFirst(), whole, percent);
    }
    var shares = keys.stream().map(key -> figures.ratio(key, whole, percent)).toList();
    return shares.stream().allMatch(Optional::isPresent)
        ? shares.stream().flatMap(Optional::stream).reduce(Asking::added)
        : Optional.empty();
  }

  private static Amount added(Amount one, Amount other) {
    var of = java.util.stream.Stream.concat(one.of().stream(), other.of().stream());
    return new Amount(
        one.value().add(other.value()),
        one.unit(),
        Optional.empty(),
        true,
        of.distinct().toList(),
        List.of());
  }

  private Reference whole(Reference reference) {
    var of = reference.form().of();
    if (of.isEmpty()) {
      return reference.breakdown().isEmpty()
          ? reference.in(regions.home().region().code())
          : withoutParts(reference);
    }
    var written = of.get();
    if (written.matches("[0-9]{6}(-[A-Z])?")) {
      return reference.in(written);
    }
    if (written.matches("[0-9]{4}.*|yearbook_.*")) {
      return reference.at(written);
    }
    return new Reference(
        of, new java.util.TreeMap<>(), reference.region(), reference.period(), reference.form());
  }

  private static Reference withoutParts(Reference reference) {
    var whole = reference;
    for (var dimension : reference.breakdown().keySet()) {
      whole = whole.without(dimension);
    }
    return whole;
  }

  private Optional<Amount> rank(Reference reference, FigureKey key) {
    var places = placed(reference);
    if (places.size() < regions.cities().size()) {
      return Optional.empty();
    }
    return places.stream()
        .filter(place -> place.city().region().equals(key.region()))
        .findFirst()
        .map(
            own ->
                places.stream()
                    .filter(p -> p.amount().value().compareTo(own.amount().value()) > 0)
                    .count())
        .map(
            better ->
                new Amount(
                    java.math.BigDecimal.valueOf(better + 1),
                    "rank",
                    Optional.empty(),
                    true,
                    List.of(key),
                    List.of()));
  }

  /** The cities of the region served with their figures, the greatest first. */
  public List<Placed> placed(Reference reference) {
    return regions.cities().stream()
        .flatMap(city -> placed(reference, city).stream())
        .sorted(
            Comparator.comparing((Placed place) -> place.amount().value())
                .reversed()
                .thenComparing(place -> place.city().region().code()))
        .toList();
  }

  private Optional<Placed> placed(Reference reference, RegionEntry city) {
    Region region = city.region();
    return figures
        .amount(pointing.keys(reference.in(region.code())).getFirst())
        .map(amount -> new Placed(city, amount));
  }
}
