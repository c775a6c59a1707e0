package org.suzhi.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.kernel.Actor;
import org.suzhi.notice.Notice;
import org.suzhi.notice.Notices;

/** A person's messages for other programs, in the caller's language. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "Notices", description = "notice.api")
class NoticeApi {

  private final Notices notices;
  private final MessageSource texts;

  NoticeApi(Notices notices, MessageSource texts) {
    this.notices = notices;
    this.texts = texts;
  }

  record Messages(int page, int pages, long total, long unread, List<Item> items) {}

  record Item(
      long id,
      String title,
      String body,
      Optional<String> path,
      Instant sentAt,
      Optional<Instant> readAt) {}

  record Unread(long unread) {}

  @GetMapping
  @Operation(summary = "notice.api.list")
  Messages list(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "notice.api.parameter.unread") @RequestParam(defaultValue = "false")
          boolean unread,
      @Parameter(description = "notice.api.parameter.page") @RequestParam(defaultValue = "1")
          String page,
      Locale locale) {
    var person = Reader.person(actor);
    var first = notices.of(person, unread, 1);
    int number = Reader.page(page, first.pages());
    var found = number == 1 ? first : notices.of(person, unread, number);
    return new Messages(
        found.page(),
        found.pages(),
        found.total(),
        found.unread(),
        found.notices().stream().map(one -> item(one, locale)).toList());
  }

  private Item item(Notice one, Locale locale) {
    return new Item(
        one.id(),
        one.title(texts, locale),
        one.body(texts, locale),
        one.path(),
        one.sentAt(),
        one.readAt());
  }

  @GetMapping("/unread")
  @Operation(summary = "notice.api.unread")
  Unread unread(@Parameter(hidden = true) Actor actor) {
    return new Unread(notices.unread(Reader.person(actor)));
  }

  @PostMapping("/{id}/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "notice.api.read")
  void read(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "notice.api.parameter.id") @PathVariable long id) {
    if (!notices.read(Reader.person(actor), id)) {
      throw Reader.unknown();
    }
  }

  @PostMapping("/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "notice.api.read-all")
  void readAll(@Parameter(hidden = true) Actor actor) {
    notices.readAll(Reader.person(actor));
  }
}
