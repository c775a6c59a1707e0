package org.suzhi.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.RegionCode;
import org.suzhi.register.Encumbrance;
import org.suzhi.register.Holder;
import org.suzhi.register.Particulars;
import org.suzhi.register.Right;
import org.suzhi.register.Share;

/** A right as other programs get it. Of a natural person it says the name and share alone. */
record RightJson(
    String number,
    String kind,
    String title,
    List<HolderJson> holders,
    Particulars particulars,
    String region,
    LocalDate on,
    LocalDate registeredOn,
    Optional<LocalDate> validTo,
    Optional<LocalDate> endedOn,
    String status,
    List<EncumbranceJson> encumbrances) {

  /** A holder. */
  record HolderJson(
      String name,
      String nature,
      Optional<String> share,
      Optional<String> region,
      Optional<String> address,
      Optional<Long> party) {

    static HolderJson of(Holder holder) {
      boolean isPublic = holder.nature() == Holder.Nature.ORGANISATION;
      return new HolderJson(
          holder.name(),
          holder.nature().name().toLowerCase(Locale.ROOT),
          holder.share().map(Share::toString),
          holder.region().filter(_ -> isPublic).map(RegionCode::code),
          holder.address().filter(_ -> isPublic),
          holder.party().filter(_ -> isPublic));
    }
  }

  /** What lies on a right. Amounts are in yuan. */
  record EncumbranceJson(
      String burden,
      String inFavourOf,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<String> amount,
      Optional<String> document) {

    static EncumbranceJson of(Encumbrance lies) {
      return new EncumbranceJson(
          HistoryRows.burden(lies.burden()),
          lies.party().name(),
          lies.from(),
          lies.until(),
          lies.amount().map(Money::toString),
          lies.document());
    }
  }

  static RightJson of(Right right) {
    return new RightJson(
        right.number(),
        right.kind().code(),
        right.title(),
        right.holders().stream().map(HolderJson::of).toList(),
        right.particulars(),
        right.region().code(),
        right.on(),
        right.registeredOn(),
        right.validTo(),
        right.endedOn(),
        right.status().code(),
        right.encumbrances().stream().map(EncumbranceJson::of).toList());
  }
}
