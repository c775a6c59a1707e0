package org.suzhi.register.internal.work;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Fact;
import org.suzhi.kernel.RegionCode;
import org.suzhi.register.Change;
import org.suzhi.register.Change.Burden;
import org.suzhi.register.Event;
import org.suzhi.register.Particulars;
import org.suzhi.register.RightCode;
import org.suzhi.register.RightKind;
import org.suzhi.register.Work;
import org.suzhi.register.internal.Codes;
import org.suzhi.register.internal.Room;

/** Works under the Copyright Law. */
@Component
class WorkRoom implements Room {

  private final Codes codes;
  private final WorkTable table;

  WorkRoom(Codes codes, WorkTable table) {
    this.codes = codes;
    this.table = table;
  }

  @Override
  public RightKind kind() {
    return RightKind.WORK;
  }

  @Override
  public RightCode sort(Particulars particulars) {
    return codes.require("work-type", ((Work) particulars).type());
  }

  @Override
  public void store(long entry, Particulars particulars) {
    table.store(entry, (Work) particulars);
  }

  @Override
  public List<Fact> facts(String number, RegionCode region, Event event) {
    var day = event.legalDate();
    return switch (event.change()) {
      case Change.Registered it ->
          List.of(
              Fact.one(
                  "works_registered",
                  number,
                  region,
                  day,
                  Map.of("work_type", sort(it.particulars()).counted())));
      case Change.Encumbered it
          when it.burden() != Burden.SEIZURE && it.burden() != Burden.DISPUTE ->
          List.of(
              Fact.one(
                  "copyright_contracts_recorded",
                  number + "#" + event.position(),
                  region,
                  day,
                  Map.of()));
      case Change.Encumbered _,
          Change.Renewed _,
          Change.Altered _,
          Change.Transferred _,
          Change.Ended _,
          Change.Released _,
          Change.Corrected _ ->
          List.of();
    };
  }
}
