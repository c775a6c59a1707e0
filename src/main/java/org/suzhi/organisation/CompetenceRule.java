package org.suzhi.organisation;

import java.util.Comparator;
import java.util.Optional;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;

/**
 * A row of the pack: for these services, places and fields that body accepts and that one decides.
 *
 * @param service code of the service; empty for every service
 * @param region where it holds; empty for everywhere
 * @param field for which field; empty for every field
 * @param accepts who accepts
 * @param decides who decides; empty for the body that accepts
 * @param priority among rules that are equally specific, the smallest number comes first
 * @param sample whether no source states it
 */
public record CompetenceRule(
    Optional<String> service,
    Optional<RegionCode> region,
    Optional<IpcSymbol> field,
    Choice accepts,
    Optional<Choice> decides,
    int priority,
    boolean sample) {

  /**
   * The most specific rule first: one that names the service, then one for a smaller region, then
   * one for a narrower field, then by priority.
   */
  public static final Comparator<CompetenceRule> MOST_SPECIFIC_FIRST =
      Comparator.comparing((CompetenceRule rule) -> rule.service.isPresent() ? 0 : 1)
          .thenComparing(rule -> -Level.of(rule.region).ordinal())
          .thenComparing(rule -> -rule.field.map(field -> field.symbol().length()).orElse(0))
          .thenComparing(CompetenceRule::priority);

  /** Whether it speaks about this case. */
  public boolean holdsFor(String asked, RegionCode place, Optional<IpcSymbol> symbol) {
    return service.map(asked::equals).orElse(true)
        && region.map(own -> own.contains(place)).orElse(true)
        && field.map(own -> symbol.map(own::contains).orElse(false)).orElse(true);
  }
}
