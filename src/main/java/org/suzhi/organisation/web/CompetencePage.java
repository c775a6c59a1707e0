package org.suzhi.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Competence;
import org.suzhi.organisation.ServiceName;
import org.suzhi.platform.Problem;

/**
 * Asks who is competent for a service, a place and a field, and shows the answer with its reason.
 */
@Controller
class CompetencePage {

  private final Competence competence;
  private final Asked asked;
  private final Places places;
  private final Explanations explanations;

  CompetencePage(Competence competence, Asked asked, Places places, Explanations explanations) {
    this.competence = competence;
    this.asked = asked;
    this.places = places;
    this.explanations = explanations;
  }

  /** What was typed, so that an error keeps it. */
  record Form(String service, String region, String field) {
    boolean isEmpty() {
      return service.isBlank() && region.isBlank() && field.isBlank();
    }
  }

  /** A form field that can't be used: its name and the message that says what to do. */
  record Mistake(String field, String message) {}

  @GetMapping("/network/competence")
  String ask(
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String field,
      Model model,
      HttpServletResponse response) {
    var form = new Form(service, region, field);
    var mistakes = new ArrayList<Mistake>();
    model.addAttribute("form", form);
    model.addAttribute("services", competence.services());
    model.addAttribute("home", places.home());
    model.addAttribute("cities", places.cities());
    model.addAttribute("mistakes", mistakes);
    if (!form.isEmpty()) {
      answer(form, mistakes).ifPresent(answer -> model.addAttribute("answer", answer));
    }
    model.addAttribute(
        "wrong", mistakes.stream().map(Mistake::field).collect(Collectors.joining(" ")));
    if (!mistakes.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    return "organisation/competence";
  }

  private Optional<ShownAnswer> answer(Form form, List<Mistake> mistakes) {
    Optional<ServiceName> service =
        read("service", mistakes, () -> Optional.of(asked.service(form.service())));
    Optional<RegionCode> place =
        read("region", mistakes, () -> Optional.of(asked.region(form.region())));
    Optional<IpcSymbol> field = read("field", mistakes, () -> asked.field(form.field()));
    if (!mistakes.isEmpty() || service.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    var answer = competence.ask(service.get().code(), place.get(), field);
    return Optional.of(ShownAnswer.of(service.get(), place.get(), field, answer, explanations));
  }

  private static <T> Optional<T> read(
      String name, List<Mistake> mistakes, Supplier<Optional<T>> read) {
    try {
      return read.get();
    } catch (Problem problem) {
      mistakes.add(new Mistake(name, "organisation.competence.mistake." + name));
      return Optional.empty();
    }
  }
}
