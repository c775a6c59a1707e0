package org.suzhi.register.internal.dataip;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Fact;
import org.suzhi.kernel.RegionCode;
import org.suzhi.register.Change;
import org.suzhi.register.Change.Burden;
import org.suzhi.register.DataIp;
import org.suzhi.register.Event;
import org.suzhi.register.Particulars;
import org.suzhi.register.RightCode;
import org.suzhi.register.RightKind;
import org.suzhi.register.internal.Codes;
import org.suzhi.register.internal.Room;

/** Data intellectual property. */
@Component
class DataIpRoom implements Room {

  private final Codes codes;
  private final DataIpTable table;

  DataIpRoom(Codes codes, DataIpTable table) {
    this.codes = codes;
    this.table = table;
  }

  @Override
  public RightKind kind() {
    return RightKind.DATA_IP;
  }

  @Override
  public RightCode sort(Particulars particulars) {
    var data = (DataIp) particulars;
    codes.require("data-grade", data.grade());
    return codes.require("data-class", data.dataClass());
  }

  @Override
  public void store(long entry, Particulars particulars) {
    table.store(entry, (DataIp) particulars);
  }

  @Override
  public List<Fact> facts(String number, RegionCode region, Event event) {
    var day = event.legalDate();
    return switch (event.change()) {
      case Change.Registered _ ->
          List.of(Fact.one("data_ip_registration_certificates", number, region, day, Map.of()));
      case Change.Encumbered it when it.burden() == Burden.PLEDGE ->
          it.amount().stream()
              .map(
                  amount ->
                      Fact.of(
                          "ip_pledge_financing_amount",
                          number + "#" + event.position(),
                          region,
                          day,
                          Map.of("ip_type", "data_ip"),
                          BigDecimal.valueOf(amount.fen(), 2)))
              .toList();
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
