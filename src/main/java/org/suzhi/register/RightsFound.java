package org.suzhi.register;

import java.util.List;

/** A page of what was found, the last registered first. */
public record RightsFound(int page, int pages, long total, List<Right> rights) {
  public RightsFound {
    rights = List.copyOf(rights);
  }
}
