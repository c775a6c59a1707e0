package org.suzhi.organisation;

import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.RegionCode;

/**
 * Which bodies are wanted; what is empty doesn't limit.
 *
 * @param kind code of the kind
 * @param region bodies that serve this region or a part of it
 * @param parent bodies directly below this one
 * @param words part of the name in either language
 */
public record BodyQuery(
    Optional<String> kind,
    Optional<RegionCode> region,
    Optional<BodyCode> parent,
    Optional<String> words) {

  /** Every body. */
  public static final BodyQuery ALL =
      new BodyQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether {@code body} is wanted. */
  public boolean matches(Body body) {
    return kind.map(body.kind().code()::equals).orElse(true)
        && region.map(place -> body.region().filter(place::contains).isPresent()).orElse(true)
        && parent.map(above -> body.parent().equals(Optional.of(above))).orElse(true)
        && words.map(part -> isNamed(body, part)).orElse(true);
  }

  private static boolean isNamed(Body body, String part) {
    var name = body.name().zh() + "\n" + body.name().en();
    return name.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
  }
}
