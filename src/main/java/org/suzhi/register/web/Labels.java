package org.suzhi.register.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.register.RightCode;
import org.suzhi.register.RightKind;
import org.suzhi.register.RightKinds;

/** Codes, days and places as pages name them. */
@Component
class Labels {

  private final RightKinds kinds;
  private final Regions regions;
  private final MessageSource messages;
  private final Clock clock;

  Labels(RightKinds kinds, Regions regions, MessageSource messages, Clock clock) {
    this.kinds = kinds;
    this.regions = regions;
    this.messages = messages;
    this.clock = clock;
  }

  /** Where a right's page is. */
  static String path(String number) {
    return "/register/rights/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
  }

  /** Where a right's page is, for templates. */
  public String pathOf(String number) {
    return path(number);
  }

  Text kind(RightKind kind) {
    return text("register.kind." + kind.code());
  }

  public Text day(LocalDate day) {
    return Period.asOf(day).label();
  }

  Text day(Instant moment) {
    return day(moment.atZone(clock.getZone()).toLocalDate());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The end of a day here. */
  Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1);
  }

  public Text place(RegionCode region) {
    return regions
        .find(region)
        .map(RegionEntry::name)
        .or(() -> region.parent().flatMap(regions::find).map(RegionEntry::name))
        .orElseGet(() -> text("register.elsewhere"));
  }

  /** The name of an entry of a list; the code where the pack doesn't know it any more. */
  public Text code(String list, String code) {
    return named(list, code).map(RightCode::name).orElseGet(() -> Text.same(code));
  }

  Optional<RightCode> named(String list, String code) {
    return kinds.code(list, code);
  }

  /** A message in both languages. */
  Text text(String key, Object... args) {
    return new Text(
        messages.getMessage(key, args, Locale.CHINESE),
        messages.getMessage(key, args, Locale.ENGLISH));
  }
}
