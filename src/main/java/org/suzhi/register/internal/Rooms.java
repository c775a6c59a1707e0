package org.suzhi.register.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suzhi.register.RightKind;

/** Every kind's room. */
@Component
class Rooms {

  private final List<Room> rooms;

  Rooms(List<Room> rooms) {
    this.rooms = rooms;
  }

  Room of(RightKind kind) {
    return rooms.stream().filter(room -> room.kind() == kind).findFirst().orElseThrow();
  }
}
