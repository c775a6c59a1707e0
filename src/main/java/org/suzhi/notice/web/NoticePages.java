package org.suzhi.notice.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Period;
import org.suzhi.notice.FailedMail;
import org.suzhi.notice.Notice;
import org.suzhi.notice.Notices;

/** A person's messages, and for administrators the mails that did not go out. */
@Controller
class NoticePages {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Notices notices;
  private final MessageSource texts;
  private final Clock clock;

  NoticePages(Notices notices, MessageSource texts, Clock clock) {
    this.notices = notices;
    this.texts = texts;
    this.clock = clock;
  }

  /** A message in the reader's language. */
  record Row(
      long id,
      String title,
      String body,
      Optional<String> path,
      String sent,
      boolean unread,
      Optional<String> mail) {}

  /** A mail that did not go out. */
  record FailedRow(
      long id, String to, int attempts, String error, String last, Optional<String> next) {}

  @GetMapping("/messages")
  String list(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "1") String page,
      Model model,
      Locale locale) {
    var person = Reader.person(actor);
    var first = notices.of(person, unread, 1);
    int number = Reader.page(page, first.pages());
    var found = number == 1 ? first : notices.of(person, unread, number);
    model.addAttribute("found", found);
    model.addAttribute("onlyUnread", unread);
    model.addAttribute("rows", rows(found.notices(), locale));
    return "notice/notices";
  }

  private List<Row> rows(List<Notice> found, Locale locale) {
    return found.stream()
        .map(
            one ->
                new Row(
                    one.id(),
                    one.title(texts, locale),
                    one.body(texts, locale),
                    one.path(),
                    told(one.sentAt(), locale),
                    one.readAt().isEmpty(),
                    one.mail()
                        .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
        .toList();
  }

  @PostMapping("/messages/{id}/reading")
  String read(Actor actor, @PathVariable long id) {
    if (!notices.read(Reader.person(actor), id)) {
      throw Reader.unknown();
    }
    return "redirect:/messages";
  }

  @PostMapping("/messages/reading")
  String readAll(Actor actor) {
    notices.readAll(Reader.person(actor));
    return "redirect:/messages";
  }

  @GetMapping("/administration/mail")
  String failed(Model model, Locale locale) {
    model.addAttribute("rows", notices.failed().stream().map(mail -> row(mail, locale)).toList());
    return "notice/failed";
  }

  private FailedRow row(FailedMail mail, Locale locale) {
    return new FailedRow(
        mail.id(),
        mail.to(),
        mail.attempts(),
        mail.error(),
        told(mail.lastAt(), locale),
        mail.nextAt().map(next -> told(next, locale)));
  }

  @PostMapping("/administration/mail/{id}/attempt")
  String tryAgain(@PathVariable long id) {
    if (!notices.tryAgain(id)) {
      throw Reader.unknown();
    }
    return "redirect:/administration/mail";
  }

  private String told(Instant moment, Locale locale) {
    var here = moment.atZone(clock.getZone());
    return Period.asOf(here.toLocalDate()).label().in(locale) + " " + TIME.format(here);
  }
}
