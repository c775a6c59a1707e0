package org.suzhi.register.internal;

import java.util.List;
import org.suzhi.kernel.Fact;
import org.suzhi.kernel.RegionCode;
import org.suzhi.register.Event;
import org.suzhi.register.Particulars;
import org.suzhi.register.RightCode;
import org.suzhi.register.RightKind;

/** What is particular to a kind of rights. */
public interface Room {

  /** The kind. */
  RightKind kind();

  /** The class or type under which it is found; a problem where the pack doesn't know a code. */
  RightCode sort(Particulars particulars);

  /** Keeps the particulars of an entry in place of what was kept. */
  void store(long entry, Particulars particulars);

  /** What is worth counting about an event of a right of the kind. */
  List<Fact> facts(String number, RegionCode region, Event event);
}
