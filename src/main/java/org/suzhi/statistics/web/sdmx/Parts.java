package org.suzhi.statistics.web.sdmx;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.suzhi.platform.Problem;

/**
 * Which parts of the structure an answer holds: what was asked for and what it refers to.
 *
 * @param codelists ids of the codelists; empty means all
 */
record Parts(Set<Part> parts, Set<String> codelists) {

  enum Part {
    DATAFLOW,
    DATASTRUCTURE,
    CODELIST,
    CONCEPTSCHEME
  }

  private static final List<String> REFERENCES =
      List.of(
          "none", "children", "descendants", "parents", "parentsandsiblings", "ancestors", "all");

  boolean has(Part part) {
    return parts.contains(part);
  }

  boolean has(Codelist list) {
    return has(Part.CODELIST) && (codelists.isEmpty() || codelists.contains(list.id()));
  }

  /** Reads a request for {@code type}; an unknown agency, id or version is a 404. */
  static Parts of(String type, String agency, String id, String version, String references) {
    var asked = part(type);
    boolean known = matches(agency, Ids.AGENCY) && isVersion(version) && isId(asked, id);
    if (!known) {
      throw new Problem(
          HttpStatus.NOT_FOUND,
          "statistics.sdmx-unknown-structure",
          type,
          agency + "," + id + "," + version);
    }
    if (!REFERENCES.contains(references)) {
      throw new Problem(
          HttpStatus.BAD_REQUEST,
          "statistics.unknown-choice",
          "references",
          references,
          String.join(", ", REFERENCES));
    }
    boolean one =
        asked.equals(EnumSet.of(Part.CODELIST)) && !isAll(id) && references.equals("none");
    return new Parts(with(asked, references), one ? Set.of(id.split("[,+]")) : Set.of());
  }

  private static EnumSet<Part> part(String type) {
    return switch (type) {
      case "dataflow" -> EnumSet.of(Part.DATAFLOW);
      case "datastructure" -> EnumSet.of(Part.DATASTRUCTURE);
      case "codelist" -> EnumSet.of(Part.CODELIST);
      case "conceptscheme" -> EnumSet.of(Part.CONCEPTSCHEME);
      case "structure", "*" -> EnumSet.allOf(Part.class);
      default ->
          throw new Problem(
              HttpStatus.NOT_FOUND,
              "statistics.sdmx-unknown-type",
              type,
              "dataflow, datastructure, codelist, conceptscheme");
    };
  }

  private static EnumSet<Part> with(EnumSet<Part> asked, String references) {
    var parts = EnumSet.copyOf(asked);
    boolean flow = asked.contains(Part.DATAFLOW);
    boolean structure = asked.contains(Part.DATASTRUCTURE);
    switch (references) {
      case "children" -> {
        addWhen(flow, parts, Part.DATASTRUCTURE);
        addWhen(structure, parts, Part.CODELIST, Part.CONCEPTSCHEME);
      }
      case "descendants" ->
          addWhen(flow || structure, parts, Part.DATASTRUCTURE, Part.CODELIST, Part.CONCEPTSCHEME);
      case "parents", "ancestors" ->
          addWhen(!flow, parts, structure ? Part.DATAFLOW : Part.DATASTRUCTURE);
      case "all", "parentsandsiblings" -> addWhen(true, parts, Part.values());
      default -> {}
    }
    return parts;
  }

  private static void addWhen(boolean holds, EnumSet<Part> parts, Part... more) {
    if (holds) {
      parts.addAll(List.of(more));
    }
  }

  private static boolean isId(EnumSet<Part> asked, String id) {
    if (isAll(id)) {
      return true;
    }
    return List.of(id.split("[,+]")).stream()
        .allMatch(
            one ->
                (one.equals(Ids.FLOW)
                        && (asked.contains(Part.DATAFLOW) || asked.contains(Part.DATASTRUCTURE)))
                    || (one.equals(Ids.CONCEPTS) && asked.contains(Part.CONCEPTSCHEME))
                    || (asked.contains(Part.CODELIST) && isCodelist(one)));
  }

  private static boolean isCodelist(String id) {
    return java.util.stream.Stream.concat(Ids.KEY.stream(), Ids.ATTRIBUTES.stream())
        .filter(component -> !component.equals(Ids.SOURCE))
        .anyMatch(component -> Ids.codelist(component).equals(id));
  }

  static boolean matches(String asked, String own) {
    return isAll(asked) || List.of(asked.split("[,+]")).contains(own);
  }

  static boolean isVersion(String asked) {
    return isAll(asked)
        || List.of("latest", "~", "+", "1.0+", "1+.0").contains(asked)
        || matches(asked, Ids.VERSION);
  }

  private static boolean isAll(String asked) {
    return asked.equals("all") || asked.equals("*");
  }
}
