package org.suzhi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Scope;

/** What waits for whom. */
public interface Desk {

  /** Which tasks an officer wants to see. */
  enum Queue {
    /** To be done at the body now, what is due first before all. */
    OPEN,
    /** Those taken by who asks. */
    MINE,
    /** Those that nobody has taken. */
    FREE,
    OVERDUE,
    /** Those that wait for somebody else. */
    WAITING,
    ENDED
  }

  /**
   * What is asked for.
   *
   * @param service code; empty for all
   * @param words a number, or the beginning of an applicant's name; empty for all
   */
  record Query(String body, Queue queue, String service, String words, int page) {}

  /** A line of an inbox. */
  record Task(
      CaseNumber number,
      int version,
      String service,
      String title,
      String applicant,
      String stage,
      Optional<Instant> due,
      Optional<String> takenBy,
      boolean overdue,
      Instant filedAt) {}

  /** A page of an inbox. */
  record Inbox(List<Task> tasks, boolean hasMore) {
    public Inbox {
      tasks = List.copyOf(tasks);
    }
  }

  /** How a body is doing, one service after another. */
  record Load(
      String service,
      long open,
      long overdue,
      long waiting,
      long ended,
      double days,
      double stars) {}

  /** How much an officer has taken. */
  record Share(String officer, long taken, long overdue) {}

  /** A body's load of the last ninety days. */
  record Board(List<Load> services, List<Share> officers) {
    public Board {
      services = List.copyOf(services);
      officers = List.copyOf(officers);
    }
  }

  /** Tasks of a body at which {@code scope} is an officer; none otherwise. */
  Inbox inbox(Scope scope, Query query);

  /** The board of a body at which {@code scope} is an officer or leader, or below which it lies. */
  Optional<Board> board(Scope scope, String body);

  /** The codes of bodies whose inbox or board {@code scope} may see. */
  List<String> bodies(Scope scope);

  /** What they and their parties applied for, the newest first. */
  List<Application> of(Scope scope, int page);

  /** What a bundle is made of. */
  List<Application> partsOf(Application bundle);

  /** Keeps what an applicant thinks of an ended case; the last word counts. */
  boolean rate(Scope scope, Application application, int stars, String words);

  /** What is under public notice now, and what it is about. */
  List<PublicNotice> notices();

  /** Something under public notice. */
  record PublicNotice(
      CaseNumber number,
      String service,
      String title,
      String applicant,
      Instant since,
      Optional<Instant> until) {}
}
