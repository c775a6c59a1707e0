package org.suzhi.whitepaper.internal.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Statistics;
import org.suzhi.whitepaper.internal.figures.Asking;
import org.suzhi.whitepaper.internal.figures.FigureKey;
import org.suzhi.whitepaper.internal.figures.Figures;
import org.suzhi.whitepaper.internal.figures.Pointing;
import org.suzhi.whitepaper.internal.template.Block;
import org.suzhi.whitepaper.internal.template.Both;
import org.suzhi.whitepaper.internal.template.Form;
import org.suzhi.whitepaper.internal.template.Reference;

/** The rows of a table, the same in both languages. */
record Grid(Block.Table table, List<Line> lines) {

  Grid {
    lines = List.copyOf(lines);
  }

  /** What a row is to the others. */
  enum Role {
    PART,
    /** The sum of rows beside it. */
    SUBTOTAL,
    /** A part that may be missing: what lies in no city. */
    OTHER,
    TOTAL
  }

  /** A row with its name. */
  record Line(Role role, Reference reference, Function<Setting, List<Article.Span>> name) {}

  /** Lays out tables and says what adds up in them. */
  record Layout(Figures figures, Pointing pointing, Regions regions, Statistics statistics) {

    Grid of(Block.Table table) {
      var lines = new ArrayList<Line>();
      for (var row : table.rows()) {
        lines.addAll(lines(row, table));
      }
      total(table, lines);
      var grid = new Grid(table, lines);
      table.columns().forEach(column -> addUp(grid, column));
      return grid;
    }

    private List<Line> lines(Block.Row row, Block.Table table) {
      return switch (row.rows()) {
        case CITIES ->
            Stream.concat(
                    regions.cities().stream().map(city -> region(Role.PART, row, city.region())),
                    others(row, table))
                .toList();
        case GROUPS ->
            Stream.concat(
                    groups().map(group -> region(Role.PART, row, group.region())),
                    others(row, table))
                .toList();
        case GROUPED ->
            Stream.concat(groups().flatMap(group -> grouped(row, group)), others(row, table))
                .toList();
        case DIMENSION ->
            statistics.dimensions().stream()
                .filter(dimension -> dimension.code().equals(row.dimension()))
                .flatMap(dimension -> dimension.values().stream())
                .map(value -> row.reference().of(row.dimension(), List.of(value.code())))
                .filter(reference -> isKnown(reference, table))
                .map(reference -> part(row.dimension(), reference))
                .toList();
        case ONE -> List.of(one(row));
      };
    }

    private Line one(Block.Row row) {
      var reference = row.reference();
      if (row.label().isPresent()) {
        Both label = row.label().get();
        return new Line(Role.PART, reference, setting -> setting.spans(label));
      }
      if (reference.indicator().isPresent()) {
        return new Line(Role.PART, reference, setting -> setting.heading(reference));
      }
      if (reference.region().isPresent()) {
        return region(Role.PART, row, Region.parse(reference.region().get()));
      }
      if (reference.period().isPresent()) {
        var written = reference.period().get();
        return new Line(
            Role.PART, reference, s -> s.plain(s.words().period(Period.parse(written))));
      }
      return part(reference.breakdown().firstKey(), reference);
    }

    private static Line part(String dimension, Reference reference) {
      var values = reference.breakdown().getOrDefault(dimension, List.of());
      return new Line(
          Role.PART,
          reference,
          setting ->
              setting.plain(
                  String.join(
                      setting.words().say("whitepaper.say.list"),
                      values.stream().map(v -> setting.words().value(dimension, v)).toList())));
    }

    private static Line region(Role role, Block.Row row, Region region) {
      return new Line(
          role,
          row.reference().in(region.code()),
          setting -> setting.plain(setting.words().region(region)));
    }

    private Stream<RegionEntry> groups() {
      return regions.groups().stream().filter(group -> !group.members().isEmpty());
    }

    private Stream<Line> grouped(Block.Row row, RegionEntry group) {
      return Stream.concat(
          Stream.of(region(Role.SUBTOTAL, row, group.region())),
          group.members().stream().map(member -> region(Role.PART, row, member)));
    }

    /** Groups that lie in no city, where anything is known of them. */
    private Stream<Line> others(Block.Row row, Block.Table table) {
      return regions.groups().stream()
          .filter(group -> group.members().isEmpty())
          .filter(group -> isKnown(row.reference().in(group.region().code()), table))
          .map(group -> region(Role.OTHER, row, group.region()));
    }

    private boolean isKnown(Reference row, Block.Table table) {
      return table.columns().stream()
          .map(column -> row.with(column.reference()))
          .flatMap(reference -> pointing.keys(reference).stream())
          .anyMatch(figures::knows);
    }

    private static void total(Block.Table table, List<Line> lines) {
      if (table.total() == Block.Total.NONE) {
        return;
      }
      var first = table.rows().getFirst();
      var whole =
          first.rows() == Block.Rows.ONE
              ? Reference.EMPTY
              : first.reference().without(first.dimension());
      var line = new Line(Role.TOTAL, whole, s -> s.plain(s.words().say("whitepaper.say.total")));
      if (table.total() == Block.Total.FIRST) {
        lines.addFirst(line);
      } else {
        lines.add(line);
      }
    }

    /** A total is the sum of the rows, and of a group the sum of the cities below it. */
    private void addUp(Grid grid, Block.Column column) {
      var parts = new ArrayList<FigureKey>();
      for (int i = 0; i < grid.lines().size(); i++) {
        var line = grid.lines().get(i);
        var reference = line.reference().with(column.reference());
        if (!adds(reference)) {
          return;
        }
        switch (line.role()) {
          case PART -> parts.addAll(pointing.keys(reference));
          case OTHER ->
              pointing.keys(reference).stream().filter(figures::knows).forEach(parts::add);
          case SUBTOTAL ->
              figures.addsUp(pointing.keys(reference).getFirst(), below(grid, i, column));
          case TOTAL -> {}
        }
      }
      grid.lines().stream()
          .filter(line -> line.role() == Role.TOTAL)
          .map(line -> line.reference().with(column.reference()))
          .forEach(total -> figures.addsUp(pointing.keys(total).getFirst(), parts));
    }

    private List<FigureKey> below(Grid grid, int from, Block.Column column) {
      var keys = new ArrayList<FigureKey>();
      for (int i = from + 1; i < grid.lines().size(); i++) {
        var line = grid.lines().get(i);
        if (line.role() != Role.PART) {
          break;
        }
        keys.addAll(pointing.keys(line.reference().with(column.reference())));
      }
      return keys;
    }

    private boolean adds(Reference reference) {
      return reference.form().kind() == Form.Kind.VALUE
          && pointing.addsUp(reference.indicator().orElse(""));
    }
  }

  /** The figures of a cell. */
  static Asking.Asked cell(Asking asking, Line line, Block.Column column) {
    return asking.ask(line.reference().with(column.reference()));
  }
}
