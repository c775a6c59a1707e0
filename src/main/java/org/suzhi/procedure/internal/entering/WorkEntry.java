package org.suzhi.procedure.internal.entering;

import java.util.List;
import java.util.Optional;
import org.suzhi.procedure.Application;
import org.suzhi.register.Holder;
import org.suzhi.register.Work;

/** What the form of a work registration says of the right. */
record WorkEntry(Application application, Answered answered, String sample) {

  String title() {
    return answered.text("title");
  }

  /** Shares count only where every owner has one and they add up to the whole. */
  List<Holder> holders() {
    var owners = answered.group("owners");
    var shares =
        owners.stream()
            .flatMap(owner -> Answered.share(owner.path("share").asString("")).stream())
            .toList();
    boolean isShared =
        shares.size() == owners.size()
            && Math.abs(shares.stream().mapToDouble(s -> (double) s.part() / s.of()).sum() - 1)
                < 1e-9;
    return owners.stream()
        .map(
            owner -> {
              var holder = answered.holder(owner.path("owner"), application.applicant());
              return isShared
                  ? Answered.share(owner.path("share").asString(""))
                      .map(holder::with)
                      .orElse(holder)
                  : holder;
            })
        .toList();
  }

  Work particulars() {
    var authors =
        answered.group("authors").stream()
            .map(
                author ->
                    signed(author.path("signature").asString(""), author.path("name").asString("")))
            .toList();
    return new Work(
        answered.text("kind"),
        authors,
        answered.day("finished-on").orElseThrow(),
        answered.day("published-on"),
        answered.find("published-at"),
        sample,
        Optional.empty());
  }

  private static String signed(String signature, String name) {
    return signature.isBlank() ? name : signature;
  }
}
