package org.suzhi.procedure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.platform.Problem;
import org.suzhi.procedure.Acted;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Caller;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Desk;
import org.suzhi.procedure.Drafts;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Papers;
import org.suzhi.procedure.Services;

/** One's own applications, and each case for whoever may see it. */
@Controller
class ApplicationPages {

  private final Applications applications;
  private final Desk desk;
  private final Drafts drafts;
  private final Papers papers;
  private final Services services;
  private final Bodies bodies;
  private final CaseView view;
  private final ActForm forms;
  private final Wording wording;

  ApplicationPages(
      Applications applications,
      Desk desk,
      Drafts drafts,
      Papers papers,
      Services services,
      Bodies bodies,
      CaseView view,
      ActForm forms,
      Wording wording) {
    this.applications = applications;
    this.desk = desk;
    this.drafts = drafts;
    this.papers = papers;
    this.services = services;
    this.bodies = bodies;
    this.view = view;
    this.forms = forms;
    this.wording = wording;
  }

  @GetMapping("/applications")
  String mine(Visitor visitor, @RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("drafts", drafts.of(visitor.account().actor()));
    model.addAttribute("applications", desk.of(visitor.scope(), Math.max(1, page)));
    model.addAttribute("page", Math.max(1, page));
    model.addAttribute("wording", wording);
    model.addAttribute("view", view);
    return "procedure/applications";
  }

  private Application found(Scope scope, String number) {
    return parsed(number)
        .flatMap(known -> applications.find(scope, known))
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
  }

  static Optional<CaseNumber> parsed(String number) {
    try {
      return Optional.of(CaseNumber.parse(number));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @GetMapping("/applications/{number}")
  String application(Visitor visitor, @PathVariable String number, Model model, Locale locale) {
    return shown(visitor, found(visitor.scope(), number), List.of(), model, locale);
  }

  private String shown(
      Visitor visitor,
      Application application,
      List<FieldProblem> problems,
      Model model,
      Locale locale) {
    var scope = visitor.scope();
    var possible = applications.possible(scope, application);
    // templates keep the name "application" for the whole program
    model.addAttribute("dossier", application);
    model.addAttribute("due", view.due(application, locale));
    model.addAttribute(
        "lines", view.lines(application, applications.steps(scope, application), locale));
    model.addAttribute("doings", view.doings(possible, locale));
    model.addAttribute(
        "answers",
        applications
            .answers(scope, application)
            .map(answers -> services.shown(application.service(), answers, locale))
            .orElse(List.of()));
    model.addAttribute("papers", papers.of(scope, application));
    model.addAttribute("parts", desk.partsOf(application));
    model.addAttribute("officer", isOfficer(scope, application));
    model.addAttribute(
        "taken", application.claim().map(c -> c.actor().equals(scope.actor().code())));
    model.addAttribute(
        "faults", problems.stream().map(each -> wording.problem(each, locale)).toList());
    model.addAttribute("wording", wording);
    model.addAttribute(
        "drawing",
        services.drawing(application.service(), Optional.of(application.stage()), locale));
    boolean handsOn = view.doings(possible, locale).stream().anyMatch(CaseView.Doing::body);
    model.addAttribute("others", handsOn ? bodies.list(BodyQuery.ALL) : List.of());
    return "procedure/application";
  }

  private static boolean isOfficer(Scope scope, Application application) {
    return application.office().filter(body -> scope.holdsAt(Role.OFFICER, body)).isPresent();
  }

  @PostMapping("/applications/{number}/acts")
  String act(
      Visitor visitor,
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var application = found(visitor.scope(), number);
    var problems = new ArrayList<FieldProblem>();
    var files =
        request instanceof MultipartHttpServletRequest multipart
            ? forms.files(visitor, application, multipart, problems)
            : List.<UUID>of();
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return shown(visitor, application, problems, model, locale);
    }
    var caller = new Caller(visitor.scope(), visitor.account().name());
    var acted = applications.act(caller, application.number(), forms.act(request, files));
    return answered(visitor, application, acted, response, model, locale);
  }

  private String answered(
      Visitor visitor,
      Application before,
      Acted acted,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    return switch (acted) {
      case Acted.Done done -> "redirect:/applications/" + done.application().number();
      case Acted.Faulty faulty -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield shown(visitor, before, faulty.problems(), model, locale);
      }
      case Acted.Overtaken overtaken -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute(
            "overtaken", view.lines(overtaken.application(), overtaken.since(), locale));
        yield shown(visitor, overtaken.application(), List.of(), model, locale);
      }
      case Acted.Taken taken -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("colleague", true);
        yield shown(visitor, taken.application(), List.of(), model, locale);
      }
      case Acted.NotTheirs _ -> throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    };
  }

  @PostMapping("/applications/{number}/claim")
  String claim(
      Visitor visitor,
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int version,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var application = found(visitor.scope(), number);
    var caller = new Caller(visitor.scope(), visitor.account().name());
    var acted = applications.claim(caller, application.number(), version);
    return answered(visitor, application, acted, response, model, locale);
  }

  @PostMapping("/applications/{number}/release")
  String release(Visitor visitor, @PathVariable String number) {
    var application = found(visitor.scope(), number);
    applications.release(
        new Caller(visitor.scope(), visitor.account().name()), application.number());
    return "redirect:/applications/" + application.number();
  }

  @PostMapping("/applications/{number}/rating")
  String rate(
      Visitor visitor,
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int stars,
      @RequestParam(defaultValue = "") String words) {
    var application = found(visitor.scope(), number);
    if (!desk.rate(visitor.scope(), application, stars, words)) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
    return "redirect:/applications/" + application.number() + "?rated=yes";
  }

  @GetMapping("/applications/{number}/receipt")
  String receipt(Visitor visitor, @PathVariable String number, Model model, Locale locale) {
    var application = found(visitor.scope(), number);
    var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    var address =
        UriComponentsBuilder.fromUriString(base)
            .path("/progress")
            .queryParam("number", application.number().number())
            .queryParam("code", application.code())
            .toUriString();
    model.addAttribute("dossier", application);
    model.addAttribute("address", address);
    model.addAttribute("qr", Qr.svg(address));
    model.addAttribute("due", view.due(application, locale));
    model.addAttribute("wording", wording);
    return "procedure/receipt";
  }

  @GetMapping("/applications/{number}/papers/{id}")
  void paper(
      Visitor visitor,
      @PathVariable String number,
      @PathVariable String id,
      HttpServletResponse response)
      throws IOException {
    var application = found(visitor.scope(), number);
    var paper =
        papers.of(visitor.scope(), application).stream()
            .filter(each -> each.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
    response.setContentType(paper.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(paper.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    papers.copy(visitor.scope(), application, paper, response.getOutputStream());
  }
}
