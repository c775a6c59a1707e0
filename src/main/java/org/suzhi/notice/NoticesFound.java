package org.suzhi.notice;

import java.util.List;

/** A page of messages, the newest first. */
public record NoticesFound(int page, int pages, long total, long unread, List<Notice> notices) {
  public NoticesFound {
    notices = List.copyOf(notices);
  }
}
