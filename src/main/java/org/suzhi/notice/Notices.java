package org.suzhi.notice;

import java.util.List;

/** Messages to people. */
public interface Notices {

  /** Sends with the caller's transaction; outside of one it is refused. */
  void send(NewNotice notice);

  /** A person's messages. */
  NoticesFound of(long person, boolean unreadOnly, int page);

  /** How many messages the person has not read. */
  long unread(long person);

  /** Marks one as read; false when the person has no such message. */
  boolean read(long person, long notice);

  /** Marks everything as read that the person had by then. */
  void readAll(long person);

  /** Mails that failed, the last first: what is tried again and what was given up. */
  List<FailedMail> failed();

  /** Tries a mail again that was given up; false when there is none. */
  boolean tryAgain(long mail);
}
