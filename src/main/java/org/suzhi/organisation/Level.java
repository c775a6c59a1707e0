package org.suzhi.organisation;

import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.RegionCode;

/** How far down a body stands, highest first. */
public enum Level {
  NATION,
  PROVINCE,
  CITY,
  COUNTY;

  /** As written in the pack and the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a body that serves {@code region}; without a region it serves the nation. */
  public static Level of(Optional<RegionCode> region) {
    return region
        .map(
            code ->
                switch (code.level()) {
                  case PROVINCE -> PROVINCE;
                  case CITY -> CITY;
                  case COUNTY -> COUNTY;
                })
        .orElse(NATION);
  }
}
