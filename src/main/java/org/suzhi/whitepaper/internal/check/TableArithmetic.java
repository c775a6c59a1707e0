package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.whitepaper.Finding.Kind;

/**
 * Names the cells that break the arithmetic of a table: of all the figures in the sums that do not
 * hold, those whose correction would mend most of them.
 */
final class TableArithmetic {

  /** A cell and by how much it would have to change. */
  private record Blame(Mention cell, long correction) {}

  private TableArithmetic() {}

  static List<Found> check(Table table) {
    var relations = distinct(TableRelations.of(table));
    var broken = new ArrayList<>(relations.stream().filter(it -> !it.holds()).toList());
    var sound = new HashMap<Mention, Integer>();
    relations.stream().filter(Relation::holds).forEach(it -> count(it, sound));
    var found = new ArrayList<Found>();
    while (!broken.isEmpty()) {
      var blamed = blamed(broken, sound);
      var mended = broken.stream().filter(it -> blames(it).contains(blamed)).toList();
      found.add(found(blamed.cell(), mended));
      broken.removeAll(mended);
    }
    return found;
  }

  /** The same figures may be found to belong together in several ways: one is enough. */
  private static List<Relation> distinct(List<Relation> relations) {
    var seen = new HashMap<String, Relation>();
    for (var relation : relations) {
      var parts = relation.parts().stream().map(System::identityHashCode).sorted().toList();
      seen.putIfAbsent(System.identityHashCode(relation.target()) + parts.toString(), relation);
    }
    return relations.stream().filter(seen.values()::contains).distinct().toList();
  }

  private static void count(Relation relation, Map<Mention, Integer> into) {
    into.merge(relation.target(), 1, Integer::sum);
    relation.parts().forEach(it -> into.merge(it, 1, Integer::sum));
  }

  private static Blame blamed(List<Relation> broken, Map<Mention, Integer> sound) {
    var votes = new HashMap<Blame, Double>();
    for (var relation : broken) {
      for (var blame : blames(relation)) {
        var isTarget = blame.cell() == relation.target();
        votes.merge(blame, isTarget ? 1.1 : 1.0, Double::sum);
      }
    }
    votes.replaceAll((blame, vote) -> vote - 0.05 * sound.getOrDefault(blame.cell(), 0));
    return votes.entrySet().stream()
        .max(
            Comparator.<Map.Entry<Blame, Double>>comparingDouble(Map.Entry::getValue)
                .thenComparing(it -> -it.getKey().cell().paragraph().firstLine()))
        .orElseThrow()
        .getKey();
  }

  private static List<Blame> blames(Relation relation) {
    var blames = new ArrayList<Blame>();
    if (!relation.isSum()) {
      blames.add(new Blame(relation.target(), Math.round(-relation.difference() * 100)));
      return blames;
    }
    var change = Math.round(relation.difference() * 100);
    blames.add(new Blame(relation.target(), -change));
    relation.parts().forEach(part -> blames.add(new Blame(part, change)));
    return blames;
  }

  private static Found found(Mention cell, List<Relation> mended) {
    var relation =
        mended.stream().filter(it -> it.target() == cell).findFirst().orElse(mended.getFirst());
    var isTarget = relation.target() == cell;
    var computed = isTarget ? relation.computed() : cell.value() + relation.difference();
    var found =
        Found.error(Kind.C2, relation.key())
            .at(cell)
            .values(cell.quantity().plain(), Written.of(computed, cell))
            .saying(
                cell.quantity().printed(),
                Written.of(computed, cell),
                Written.of(Math.abs(cell.value() - computed), cell),
                relation.label());
    mended.stream().filter(it -> it.target() != cell).forEach(it -> found.see(it.target()));
    return found;
  }
}
