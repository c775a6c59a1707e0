package org.suzhi.platform.internal.keys;

import org.springframework.stereotype.Component;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.Keys;

/** {@code bin/suzhi rotate-keys}: a new data key, and what older ones sealed moved to it. */
@Component
class RotateKeys implements Command {

  private final Keys keys;

  RotateKeys(Keys keys) {
    this.keys = keys;
  }

  /** How many values were opened and sealed again. */
  record Answer(long moved) {}

  @Override
  public String name() {
    return "rotate-keys";
  }

  @Override
  public int run(CommandLine line) {
    keys.rotate();
    var moved = keys.reseal();
    line.answer(
        new Answer(moved),
        "new data key; %d values moved to it. Back up the folder of keys now.".formatted(moved));
    return OK;
  }
}
