package org.suzhi.statistics.web.pages;

import java.util.List;

/**
 * Which part of a long list a page shows.
 *
 * @param page counted from zero
 */
record Paging(int total, int size, int page) {

  static Paging of(int total, int size, int asked) {
    int last = Math.max(0, (total - 1) / size);
    return new Paging(total, size, Math.clamp(asked, 0, last));
  }

  <T> List<T> cut(List<T> all) {
    return all.subList(from(), to());
  }

  public int from() {
    return page * size;
  }

  public int to() {
    return Math.min(total, from() + size);
  }

  public boolean hasPrevious() {
    return page > 0;
  }

  public boolean hasNext() {
    return to() < total;
  }
}
