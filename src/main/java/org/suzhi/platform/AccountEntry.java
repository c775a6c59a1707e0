package org.suzhi.platform;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.suzhi.kernel.Scope;

/**
 * An entry of the menu of whoever is signed in; a module plugs one in by declaring a bean of this
 * type.
 *
 * @param order place among the entries, small first
 * @param label message key of the words
 * @param path address it leads to
 * @param visible who has it
 * @param waiting how much there is to be read there, which every page shows beside the visitor's
 *     name; asked once for each page, so that it has to be quick
 */
public record AccountEntry(
    int order, String label, String path, Predicate<Scope> visible, ToLongFunction<Scope> waiting) {

  /** An entry that everybody has and where nothing waits. */
  public AccountEntry(int order, String label, String path) {
    this(order, label, path, _ -> true, _ -> 0);
  }
}
