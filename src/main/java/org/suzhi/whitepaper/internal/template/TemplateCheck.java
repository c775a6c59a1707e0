package org.suzhi.whitepaper.internal.template;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Dimension;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics;
import org.suzhi.whitepaper.internal.template.Block.Rows;

/** Names the first thing in a paper that the codebook or the region table lacks. */
public final class TemplateCheck {

  private final Set<String> indicators;
  private final Set<String> dimensions;
  private final Set<String> values = new HashSet<>();
  private final Set<String> documents;
  private final Regions regions;

  public TemplateCheck(Statistics statistics, Regions regions) {
    this.regions = regions;
    this.indicators =
        statistics.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
    this.dimensions =
        statistics.dimensions().stream().map(Dimension::code).collect(Collectors.toSet());
    statistics
        .dimensions()
        .forEach(d -> d.values().forEach(value -> values.add(d.code() + "=" + value.code())));
    this.documents =
        statistics.documents().stream().map(Document::code).collect(Collectors.toSet());
  }

  /** Throws a problem with file and line, or does nothing. */
  public void check(PaperTemplate paper, Place head) {
    if (regions.find(paper.region()).isEmpty()) {
      throw head.problem("region: the region table lacks " + paper.region().code());
    }
    paper.documents().stream()
        .filter(code -> !documents.contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw head.problem("documents: the codebook lacks " + code);
            });
    var tables = new HashSet<String>();
    for (var block : paper.blocks()) {
      if (block instanceof Block.Table table && !tables.add(table.id())) {
        throw table.place().problem("there are two tables " + table.id());
      }
    }
    paper.blocks().forEach(block -> check(block, tables));
    paper.measures().rows().forEach(this::measure);
  }

  private void check(Block block, Set<String> tables) {
    switch (block) {
      case Block.Heading heading -> text(heading.title(), tables);
      case Block.Paragraph paragraph -> text(paragraph.text(), tables);
      case Block.Table table -> table(table, tables);
    }
  }

  private void table(Block.Table table, Set<String> tables) {
    text(table.title(), tables);
    table.head().ifPresent(text -> text(text, tables));
    for (var row : table.rows()) {
      row.label().ifPresent(text -> text(text, tables));
      reference(row.reference(), row.place());
      if (row.rows() == Rows.DIMENSION && !dimensions.contains(row.dimension())) {
        throw row.place().problem("the codebook lacks the dimension " + row.dimension());
      }
    }
    for (var column : table.columns()) {
      column.label().ifPresent(text -> text(text, tables));
      reference(column.reference(), column.place());
    }
    for (var row : table.rows()) {
      for (var column : table.columns()) {
        if (row.reference().with(column.reference()).indicator().isEmpty()) {
          throw column.place().problem("neither row nor column names an indicator");
        }
      }
    }
  }

  private void text(Both text, Set<String> tables) {
    text.all()
        .forEach(
            piece -> {
              switch (piece) {
                case Piece.Figure figure -> reference(figure.reference(), figure.place());
                case Piece.Name name -> name(name);
                case Piece.Mention mention -> {
                  if (!tables.contains(mention.table())) {
                    throw mention.place().problem("there is no table " + mention.table());
                  }
                }
                case Piece.Words words -> {}
                case Piece.Literal literal -> {}
                case Piece.Bold bold -> {}
                case Piece.Time time -> {}
              }
            });
  }

  private void reference(Reference reference, Place place) {
    reference.indicator().ifPresent(code -> known(indicators, code, "indicator", place));
    reference.region().ifPresent(code -> region(code, place));
    reference
        .breakdown()
        .forEach(
            (key, parts) -> {
              known(dimensions, key, "option or dimension", place);
              parts.forEach(part -> known(values, key + "=" + part, "value", place));
            });
    reference
        .form()
        .of()
        .filter(of -> !of.matches("[0-9]{4}.*") || of.matches("[0-9]{6}(-[A-Z])?"))
        .ifPresent(of -> ofWhat(of, place));
  }

  private void ofWhat(String of, Place place) {
    if (of.matches("[0-9]{6}(-[A-Z])?")) {
      region(of, place);
    } else {
      known(indicators, of, "indicator", place);
    }
  }

  private void name(Piece.Name name) {
    var code = name.code();
    if (code.matches("[0-9]{6}(-[A-Z])?")) {
      region(code, name.place());
    } else if (code.contains("=")) {
      known(values, code, "value", name.place());
    } else if (!code.isEmpty()) {
      known(indicators, code, "indicator", name.place());
    }
  }

  private void region(String code, Place place) {
    try {
      if (regions.find(Region.parse(code)).isEmpty()) {
        throw place.problem("the region table lacks " + code);
      }
    } catch (IllegalArgumentException e) {
      throw place.problem(e.getMessage());
    }
  }

  private void measure(Measures.Measure row) {
    known(indicators, row.indicator(), "indicator", row.place());
    row.breakdown()
        .values()
        .forEach((key, value) -> known(values, key + "=" + value, "value", row.place()));
  }

  private static void known(Set<String> all, String code, String what, Place place) {
    if (!all.contains(code)) {
      var near = all.stream().filter(one -> alike(one, code)).sorted().limit(5).toList();
      throw place.problem(
          "the codebook lacks the "
              + what
              + " "
              + code
              + (near.isEmpty() ? "" : "; near it are " + String.join(", ", near)));
    }
  }

  private static boolean alike(String one, String code) {
    var start = code.length() > 8 ? code.substring(0, 8) : code;
    return one.contains(start);
  }
}
