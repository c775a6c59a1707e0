package org.suzhi.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;

/**
 * A body of the network or one that works beside it.
 *
 * @param parent the body above it, if there is one
 * @param region what it serves; empty for the whole nation
 * @param naming where the name comes from
 * @param source where the body is printed; empty for a sample
 * @param endedOn the day since which the pack doesn't list it any more
 */
public record Body(
    BodyCode code,
    BodyKind kind,
    Level level,
    Optional<BodyCode> parent,
    Optional<RegionCode> region,
    Text name,
    Naming naming,
    List<TechnicalField> fields,
    Optional<SourceLine> source,
    Optional<LocalDate> endedOn) {

  /** Where a name comes from. */
  public enum Naming {
    /** A source prints it in at least one language. */
    PRINTED,
    /** A source reports the body without its name: ours describes it. */
    DESCRIBED,
    /** Made up for a demonstration. */
    SAMPLE
  }

  public Body {
    fields = List.copyOf(fields);
  }

  /** Whether {@code place} is served by it. */
  public boolean serves(RegionCode place) {
    return region.map(own -> own.contains(place)).orElse(true);
  }

  /** Whether classes are recorded, so that a field can decide. */
  public boolean limitsFields() {
    return fields.stream().anyMatch(field -> !field.ipc().isEmpty());
  }

  /** Whether it takes {@code symbol}: it lies in a recorded class, or no class is recorded. */
  public boolean takes(IpcSymbol symbol) {
    return !limitsFields()
        || fields.stream()
            .flatMap(field -> field.ipc().stream())
            .anyMatch(own -> own.contains(symbol));
  }
}
