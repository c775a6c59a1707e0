package org.suzhi.whitepaper.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.whitepaper.Edition;
import org.suzhi.whitepaper.Paper;
import org.suzhi.whitepaper.PaperFormat;

/** The papers, one paper, and how its editing stands. */
@Controller
class PaperPages {

  private final PaperShelf shelf;
  private final MessageSource messages;

  PaperPages(PaperShelf shelf, MessageSource messages) {
    this.shelf = shelf;
    this.messages = messages;
  }

  /** A paper in the list. */
  record Row(String title, String publisher, int year, String href, boolean sample, String state) {}

  /** A file to take away. */
  record FileLink(String label, String href) {}

  @GetMapping("/papers")
  String papers(Model model, Locale locale) {
    model.addAttribute(
        "papers", shelf.papers().all().stream().map(paper -> row(paper, locale)).toList());
    return "whitepaper/papers";
  }

  private Row row(Paper paper, Locale locale) {
    return new Row(
        paper.title().in(locale),
        paper.publisher().in(locale),
        paper.year(),
        "/papers/" + paper.code(),
        paper.sample(),
        state(shelf.papers().edition(paper), locale));
  }

  @GetMapping("/papers/{code}")
  String paper(
      @PathVariable String code,
      @RequestParam Optional<Integer> edition,
      @RequestParam Optional<String> release,
      Model model,
      Locale locale) {
    var paper = shelf.paper(code);
    var read = shelf.edition(paper, edition, release);
    describe(paper, read, model, locale);
    model.addAttribute("page", shelf.papers().page(read, locale));
    model.addAttribute("files", files(read));
    return "whitepaper/paper";
  }

  @GetMapping("/papers/{code}/status")
  String status(@PathVariable String code, Model model, Locale locale) {
    var paper = shelf.paper(code);
    var draft = shelf.papers().draft(paper);
    describe(paper, draft, model, locale);
    model.addAttribute("status", shelf.papers().status(draft, locale));
    return "whitepaper/status";
  }

  private void describe(Paper paper, Edition edition, Model model, Locale locale) {
    model.addAttribute("paper", paper);
    model.addAttribute("title", paper.title().in(locale));
    model.addAttribute("publisher", paper.publisher().in(locale));
    model.addAttribute("edition", edition);
    model.addAttribute("state", state(edition, locale));
  }

  private String state(Edition edition, Locale locale) {
    if (edition.isPublished()) {
      var day = edition.publishedAt().orElseThrow().toLocalDate().toString();
      return messages.getMessage(
          "whitepaper.published",
          new Object[] {"" + edition.number().orElseThrow(), day, edition.release()},
          locale);
    }
    return messages.getMessage(
        edition.frozen() ? "whitepaper.draft.release" : "whitepaper.draft",
        new Object[] {edition.release()},
        locale);
  }

  private static List<FileLink> files(Edition edition) {
    return List.of("zh", "en").stream()
        .flatMap(
            language ->
                Arrays.stream(PaperFormat.values())
                    .map(
                        format ->
                            new FileLink(
                                "whitepaper.file." + language + "-" + format.extension(),
                                PaperShelf.file(edition, language, format))))
        .toList();
  }
}
