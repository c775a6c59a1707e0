package org.suzhi.procedure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.party.Parties;
import org.suzhi.party.Party;
import org.suzhi.procedure.Applicant;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Draft;
import org.suzhi.procedure.Drafts;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Filed;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Services;
import tools.jackson.databind.node.ObjectNode;

/** Checking one's answers, and filing. */
@Controller
class FilingPages {

  private final Applications applications;
  private final Drafts drafts;
  private final Services services;
  private final Parties parties;
  private final OwnDraft own;
  private final Wording wording;

  FilingPages(
      Applications applications,
      Drafts drafts,
      Services services,
      Parties parties,
      OwnDraft own,
      Wording wording) {
    this.applications = applications;
    this.drafts = drafts;
    this.services = services;
    this.parties = parties;
    this.own = own;
    this.wording = wording;
  }

  @GetMapping("/drafts/{id}/review")
  String review(Visitor visitor, @PathVariable String id, Model model, Locale locale) {
    var draft = own.find(visitor.account().actor(), id);
    return draft
        .filed()
        .map(number -> "redirect:/applications/" + number)
        .orElseGet(() -> shown(visitor, draft, model, locale));
  }

  private String shown(Visitor visitor, Draft draft, Model model, Locale locale) {
    var problems =
        own.problems(draft).stream()
            .filter(each -> !each.path().startsWith("declarations"))
            .toList();
    model.addAttribute("draft", draft);
    model.addAttribute(
        "answers", services.shown(draft.service(), own.written(own.answers(draft)), locale));
    model.addAttribute("pages", draft.service().form().pages());
    model.addAttribute("problems", lines(draft, problems, locale));
    model.addAttribute(
        "declarations", draft.service().form().declarations().stream().sorted().toList());
    model.addAttribute("applicant", name(visitor));
    model.addAttribute("windows", windows(visitor, locale));
    model.addAttribute(
        "online", draft.service().channels().contains(org.suzhi.procedure.Service.Channel.ONLINE));
    model.asMap().putIfAbsent("grounds", List.of());
    model.asMap().putIfAbsent("choice", List.of());
    return "procedure/review";
  }

  /** A problem and the page where it is mended. */
  record Line(int page, String id, String words) {}

  private List<Line> lines(Draft draft, List<FieldProblem> problems, Locale locale) {
    return problems.stream()
        .map(
            problem ->
                new Line(
                    OwnDraft.pageOf(draft.service().form(), problem),
                    FormView.id(problem.path()),
                    label(draft.service().form(), problem, locale)
                        + wording.say("procedure.colon", locale)
                        + wording.problem(problem, locale)))
        .toList();
  }

  private static String label(Form form, FieldProblem problem, Locale locale) {
    return form.fields()
        .filter(field -> OwnDraft.isOf(problem, field))
        .map(field -> field.label().in(locale))
        .findFirst()
        .orElse(problem.path());
  }

  /** A body at whose window the visitor files for others. */
  record Window(String code, String name) {}

  private List<Window> windows(Visitor visitor, Locale locale) {
    return visitor.scope().bodiesAs(Role.OFFICER).stream()
        .sorted()
        .map(code -> new Window(code, wording.body(code, locale)))
        .toList();
  }

  @PostMapping("/drafts/{id}/filing")
  String file(
      Visitor visitor,
      @PathVariable String id,
      @RequestParam(name = "declare", defaultValue = "") List<String> declared,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String window,
      @RequestParam(defaultValue = "") String name,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var draft = own.find(visitor.account().actor(), id);
    if (draft.filed().isPresent()) {
      return "redirect:/applications/" + draft.filed().get();
    }
    if (!window.isEmpty() && (!visitor.scope().holdsAt(Role.OFFICER, window) || name.isBlank())) {
      model.addAttribute("nameless", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return shown(visitor, draft, model, locale);
    }
    var answers = own.answers(draft);
    declare(answers, declared);
    var filed = applications.file(filing(visitor, draft, own.written(answers), body, window, name));
    return answered(visitor, draft, filed, response, model, locale);
  }

  private static void declare(ObjectNode answers, List<String> declared) {
    var declarations = answers.putObject("declarations");
    declared.forEach(code -> declarations.put(code, true));
  }

  private Filing filing(
      Visitor visitor, Draft draft, String answers, String body, String window, String name) {
    var actor = visitor.account().actor();
    boolean isForVisitor = !window.isEmpty();
    var applicant =
        isForVisitor
            ? new Applicant(new Actor.Anonymous(), Optional.empty(), name.strip())
            : new Applicant(actor, visitor.scope().party().map(Object::toString), name(visitor));
    return new Filing(
        draft.service().code(),
        Optional.of(draft.service().version()),
        answers,
        applicant,
        actor,
        visitor.account().name(),
        Optional.of(window).filter(w -> !w.isEmpty()),
        Optional.of(body).filter(b -> !b.isEmpty()),
        draft.id().toString(),
        Optional.of(draft.id()));
  }

  private String name(Visitor visitor) {
    return visitor
        .scope()
        .party()
        .flatMap(parties::find)
        .map(Party::name)
        .filter(known -> !known.isBlank())
        .orElse(visitor.account().name());
  }

  private String answered(
      Visitor visitor,
      Draft draft,
      Filed filed,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    return switch (filed) {
      case Filed.Received received -> to(received.application());
      case Filed.Before before -> to(before.application());
      case Filed.Joined joined -> to(joined.application());
      case Filed.Faulty faulty -> refused(visitor, draft, faulty, response, model, locale);
      case Filed.Ineligible ineligible -> {
        model.addAttribute(
            "grounds", ineligible.grounds().stream().map(g -> g.words().in(locale)).toList());
        yield again(visitor, draft, response, model, locale);
      }
      case Filed.Choose choose -> {
        model.addAttribute(
            "choice",
            choose.bodies().stream()
                .map(body -> new Window(body.code().code(), body.name().in(locale)))
                .toList());
        yield again(visitor, draft, response, model, locale);
      }
      case Filed.NobodyCompetent _ ->
          said("procedure.filing.nobody", visitor, draft, response, model, locale);
      case Filed.NoSuchService no -> said(key(no.why()), visitor, draft, response, model, locale);
    };
  }

  private static String key(Filed.Why why) {
    return switch (why) {
      case UNKNOWN -> "procedure.filing.unknown";
      case OTHER_VERSION -> "procedure.filing.other-version";
      case OTHER_CHANNEL -> "procedure.filing.other-channel";
    };
  }

  private static String to(Application application) {
    return "redirect:/applications/" + application.number() + "/receipt";
  }

  private String refused(
      Visitor visitor,
      Draft draft,
      Filed.Faulty faulty,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    model.addAttribute(
        "undeclared",
        faulty.problems().stream().anyMatch(each -> each.path().startsWith("declarations")));
    return again(visitor, draft, response, model, locale);
  }

  private String said(
      String key,
      Visitor visitor,
      Draft draft,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    model.addAttribute("grounds", List.of(wording.say(key, locale)));
    return again(visitor, draft, response, model, locale);
  }

  private String again(
      Visitor visitor, Draft draft, HttpServletResponse response, Model model, Locale locale) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return shown(visitor, draft, model, locale);
  }
}
