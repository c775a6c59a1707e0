package org.suzhi.house;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.identity.Account;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.Body;

/**
 * Real rows of a module for {@link AccessTest}. Every module whose addresses name a row has a bean
 * of this among its tests; the walk then asks for that row as everybody whom it doesn't concern.
 */
public interface AccessRows {

  /** Makes rows that concern {@code other} alone, and says in which addresses they stand. */
  List<Row> rowsOf(Other other);

  /**
   * Somebody who has nothing to do with whoever walks.
   *
   * @param body at which they hold every role, in another region than the walkers' body
   * @param marker to be put into every text of theirs: no answer to a walker may hold it
   */
  record Other(Account account, Body body, String marker) {}

  /**
   * A row in an address.
   *
   * @param pattern the mapped address, as in the access lists
   * @param values of the variables in it
   * @param open holders of which roles may see it although it isn't theirs
   */
  record Row(String pattern, Map<String, String> values, Set<Role> open) {

    /** A row that is open to nobody. */
    public Row(String pattern, Map<String, String> values) {
      this(pattern, values, Set.of());
    }
  }
}
