package org.suzhi.platform.web;

import java.util.List;
import java.util.Optional;
import org.springframework.util.function.SingletonSupplier;
import org.suzhi.kernel.Scope;
import org.suzhi.platform.AccountEntry;
import org.suzhi.platform.VisitorName;

/** The menu of whoever is signed in, worked out when the page first asks: many answers are none. */
final class OwnMenu {

  private final SingletonSupplier<List<Entry>> entries;

  OwnMenu(List<AccountEntry> plugged, Optional<VisitorName> visitor) {
    entries =
        SingletonSupplier.of(
            () -> visitor.map(who -> entries(plugged, who.scope())).orElse(List.of()));
  }

  /**
   * An entry as this visitor has it.
   *
   * @param waiting how much there is to be read
   */
  record Entry(String label, String path, long waiting) {

    private static final int MOST_TOLD = 99;

    /** How much, as shortly as a mark on a page has to say it. */
    public String told() {
      return waiting > MOST_TOLD ? MOST_TOLD + "+" : Long.toString(waiting);
    }
  }

  private static List<Entry> entries(List<AccountEntry> plugged, Scope scope) {
    return plugged.stream()
        .filter(entry -> entry.visible().test(scope))
        .map(entry -> new Entry(entry.label(), entry.path(), entry.waiting().applyAsLong(scope)))
        .toList();
  }

  /** What the visitor has. */
  public List<Entry> entries() {
    return entries.obtain();
  }

  /** Where something waits to be read. */
  public List<Entry> waiting() {
    return entries().stream().filter(entry -> entry.waiting() > 0).toList();
  }
}
