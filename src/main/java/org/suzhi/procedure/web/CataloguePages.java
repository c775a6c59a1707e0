package org.suzhi.procedure.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.organisation.Competence;
import org.suzhi.platform.Problem;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.Services;

/** The catalogue of services, their guides, and how a case is getting on. */
@Controller
class CataloguePages {

  private final Services services;
  private final Applications applications;
  private final Competence competence;
  private final Bodies bodies;
  private final CaseView view;
  private final Wording wording;

  CataloguePages(
      Services services,
      Applications applications,
      Competence competence,
      Bodies bodies,
      CaseView view,
      Wording wording) {
    this.services = services;
    this.applications = applications;
    this.competence = competence;
    this.bodies = bodies;
    this.view = view;
    this.wording = wording;
  }

  /** What the catalogue is narrowed by. */
  record Asked(String q, String who, String system, String channel) {}

  @GetMapping("/services")
  String catalogue(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String channel,
      Model model,
      Locale locale) {
    var asked = new Asked(q.strip(), who, subject, channel);
    var found =
        services.all().stream()
            .filter(service -> isAsked(service, asked))
            .sorted(Comparator.comparing(Service::system).thenComparing(Service::code))
            .toList();
    model.addAttribute("asked", asked);
    model.addAttribute("found", found);
    model.addAttribute("whos", whos(locale));
    model.addAttribute(
        "systems", services.all().stream().map(Service::system).distinct().sorted().toList());
    model.addAttribute("bodies", bodies);
    return "procedure/services";
  }

  private static boolean isAsked(Service service, Asked asked) {
    var words = asked.q().toLowerCase(Locale.ROOT);
    boolean isNamed =
        words.isEmpty()
            || (service.name().zh()
                    + " "
                    + service.name().en()
                    + " "
                    + service.result().zh()
                    + " "
                    + service.result().en())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    return isNamed
        && (asked.who().isEmpty() || service.who().containsKey(asked.who()))
        && (asked.system().isEmpty() || service.system().equals(asked.system()))
        && (asked.channel().isEmpty()
            || service.channels().stream()
                .anyMatch(c -> c.name().equalsIgnoreCase(asked.channel())));
  }

  private Map<String, String> whos(Locale locale) {
    var whos = new TreeMap<String, String>();
    services.all().forEach(s -> s.who().forEach((code, text) -> whos.put(code, text.in(locale))));
    return whos;
  }

  @GetMapping("/services/{code}")
  String guide(@PathVariable String code, Model model, Locale locale) {
    var service =
        services
            .find(code)
            .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
    model.addAttribute("service", service);
    model.addAttribute("limits", limits(service, locale));
    model.addAttribute("drawing", services.drawing(service, Optional.empty(), locale));
    model.addAttribute("tables", services.tables(service));
    model.addAttribute("words", Paragraphs.of(guideText(service, locale)));
    model.addAttribute("windows", windows(service));
    return "procedure/service";
  }

  private static String guideText(Service service, Locale locale) {
    var name = "guide." + (Wording.isEnglish(locale) ? "en" : "zh") + ".md";
    return service.sources().find(name).orElse("");
  }

  /** A limit as the guide tells it. */
  record LimitLine(String name, String promised, String statutory, boolean sample) {}

  private List<LimitLine> limits(Service service, Locale locale) {
    return service.limits().entrySet().stream()
        .map(
            limit ->
                new LimitLine(
                    Optional.ofNullable(service.flow().limits().get(limit.getKey()))
                        .map(name -> name.in(locale))
                        .orElse(limit.getKey()),
                    wording.limit(limit.getValue().running(), locale),
                    limit.getValue().statutory().map(l -> wording.limit(l, locale)).orElse(""),
                    limit.getValue().status() == Service.Status.SAMPLE))
        .toList();
  }

  /** The bodies that accept it somewhere. */
  private List<Body> windows(Service service) {
    return bodies.list(BodyQuery.ALL).stream()
        .filter(
            body ->
                competence.dutiesOf(body).stream()
                    .anyMatch(
                        duty -> duty.accepts() && duty.service().code().equals(service.code())))
        .toList();
  }

  @GetMapping("/progress")
  String progress(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Model model,
      Locale locale) {
    model.addAttribute("number", number);
    model.addAttribute("code", code);
    var found = ApplicationPages.parsed(number).flatMap(known -> applications.byCode(known, code));
    model.addAttribute("asked", !number.isBlank() || !code.isBlank());
    found.ifPresent(
        application -> {
          model.addAttribute("dossier", application);
          model.addAttribute("due", view.due(application, locale));
          model.addAttribute("wording", wording);
          model.addAttribute(
              "drawing",
              services.drawing(application.service(), Optional.of(application.stage()), locale));
        });
    return "procedure/progress";
  }
}
