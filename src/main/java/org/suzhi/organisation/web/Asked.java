package org.suzhi.organisation.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.organisation.Competence;
import org.suzhi.organisation.ServiceName;
import org.suzhi.platform.Problem;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;

/** Reads what a request asks for; what is not known is a {@link Problem} that says what is. */
@Component
class Asked {

  private static final int LONGEST_WORDS = 100;

  private final Bodies bodies;
  private final Competence competence;
  private final Regions regions;

  Asked(Bodies bodies, Competence competence, Regions regions) {
    this.bodies = bodies;
    this.competence = competence;
    this.regions = regions;
  }

  BodyQuery query(String kind, String region, String parent, String words) {
    if (words.length() > LONGEST_WORDS) {
      throw bad("organisation.words-too-long", LONGEST_WORDS);
    }
    return new BodyQuery(
        given(kind).map(code -> kind(code).code()),
        given(region).map(this::region),
        given(parent).map(this::parent),
        given(words));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text.strip()).filter(value -> !value.isEmpty());
  }

  private BodyKind kind(String code) {
    return bodies.kinds().stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> bad("organisation.unknown-kind", code, list(bodies.kinds(), BodyKind::code)));
  }

  RegionCode region(String code) {
    return regions.all().stream()
        .map(RegionEntry::region)
        .filter(region -> region.code().equals(code.strip()))
        .filter(RegionCode.class::isInstance)
        .map(RegionCode.class::cast)
        .findFirst()
        .orElseThrow(() -> bad("organisation.unknown-region", code, allowedRegions()));
  }

  private String allowedRegions() {
    return regions.home().region().code()
        + ", "
        + list(regions.cities(), entry -> entry.region().code());
  }

  private BodyCode parent(String code) {
    return find(code).map(Body::code).orElseThrow(() -> bad("organisation.unknown-parent", code));
  }

  /** The body that an address names. */
  Body body(String code) {
    return find(code)
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "organisation.unknown-body", code));
  }

  private Optional<Body> find(String code) {
    try {
      return bodies.find(new BodyCode(code.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  ServiceName service(String code) {
    return competence.services().stream()
        .filter(service -> service.code().equals(code.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    "organisation.unknown-service",
                    code,
                    list(competence.services(), ServiceName::code)));
  }

  Optional<IpcSymbol> field(String written) {
    try {
      return given(written).map(IpcSymbol::parse);
    } catch (IllegalArgumentException e) {
      throw bad("organisation.bad-field", written);
    }
  }

  int page(String written, int pages) {
    if (!written.matches("[1-9][0-9]{0,6}") || Integer.parseInt(written) > pages) {
      throw bad("organisation.bad-page", written, pages);
    }
    return Integer.parseInt(written);
  }

  private static Problem bad(String code, Object... args) {
    return new Problem(HttpStatus.BAD_REQUEST, code, args);
  }

  private static <T> String list(List<T> all, java.util.function.Function<T, String> code) {
    return all.stream().map(code).collect(Collectors.joining(", "));
  }
}
