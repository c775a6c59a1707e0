package org.suzhi.procedure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.suzhi.identity.Visitor;
import org.suzhi.platform.Problem;
import org.suzhi.procedure.Draft;
import org.suzhi.procedure.Drafts;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Papers;
import org.suzhi.procedure.Services;

/** Filling in a form, one group of questions a page, saved as one goes. */
@Controller
class DraftPages {

  private final Services services;
  private final Drafts drafts;
  private final Papers papers;
  private final OwnDraft own;
  private final Uploaded uploaded;
  private final Places places;
  private final Wording wording;

  DraftPages(
      Services services,
      Drafts drafts,
      Papers papers,
      OwnDraft own,
      Uploaded uploaded,
      Places places,
      Wording wording) {
    this.services = services;
    this.drafts = drafts;
    this.papers = papers;
    this.own = own;
    this.uploaded = uploaded;
    this.places = places;
    this.wording = wording;
  }

  @PostMapping("/drafts")
  String begin(
      Visitor visitor,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "1") int page) {
    var asked =
        services
            .find(service)
            .orElseThrow(
                () ->
                    new Problem(
                        HttpStatus.BAD_REQUEST, "platform.bad-parameter", "service", service));
    var draft = drafts.begin(visitor.account().actor(), asked);
    return "redirect:/drafts/" + draft.id() + "/pages/" + (page == 0 ? 0 : 1);
  }

  @GetMapping("/drafts/{id}/pages/{page:[0-9]+}")
  String page(
      Visitor visitor,
      @PathVariable String id,
      @PathVariable int page,
      Model model,
      Locale locale) {
    var draft = own.find(visitor.account().actor(), id);
    if (draft.filed().isPresent()) {
      return "redirect:/applications/" + draft.filed().get();
    }
    return shown(visitor, draft, checked(draft, page), List.of(), Map.of(), model, locale);
  }

  private static int checked(Draft draft, int page) {
    if (page > draft.service().form().pages().size()) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
    return page;
  }

  @PostMapping("/drafts/{id}/pages/{page:[0-9]+}")
  String save(
      Visitor visitor,
      @PathVariable String id,
      @PathVariable int page,
      @RequestParam(defaultValue = "next") String go,
      @RequestParam(defaultValue = "-1") int version,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var actor = visitor.account().actor();
    var draft = own.find(actor, id);
    var fields = OwnDraft.fields(draft.service().form(), checked(draft, page));
    var input = new FormInput(request.getParameterMap());
    var merged = input.merged(own.answers(draft), fields);
    FormInput.dropUnasked(merged, draft.service().form().fields().toList());
    boolean isStale = version != draft.version();
    var saved =
        isStale ? java.util.Optional.<Draft>empty() : drafts.save(draft, own.written(merged));
    if (saved.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("stale", true);
      return shown(visitor, draft, page, List.of(), Map.of(), model, locale);
    }
    var refused = uploads(visitor, saved.get(), request);
    var rows = rows(fields, input, go);
    return went(visitor, saved.get(), page, go, refused, rows, response, model, locale);
  }

  private List<FieldProblem> uploads(Visitor visitor, Draft draft, HttpServletRequest request) {
    if (!(request instanceof MultipartHttpServletRequest multipart)) {
      return List.of();
    }
    return uploaded.all(
        multipart,
        draft.service().materials(),
        (field, name, file) -> papers.add(visitor.account().actor(), draft, field, name, file));
  }

  private String went(
      Visitor visitor,
      Draft draft,
      int page,
      String go,
      List<FieldProblem> refused,
      Map<String, Integer> rows,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    takenOverOrOut(visitor, draft, go);
    var fields = OwnDraft.fields(draft.service().form(), page);
    boolean goesOn = go.equals("next");
    var problems = new java.util.ArrayList<>(refused);
    if (goesOn) {
      problems.addAll(own.problems(draft, fields));
    }
    if (!problems.isEmpty() || go.startsWith("add:")) {
      if (!problems.isEmpty()) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      }
      return shown(visitor, draft, page, problems, rows, model, locale);
    }
    return "redirect:/drafts/" + draft.id() + next(draft, page, go);
  }

  private void takenOverOrOut(Visitor visitor, Draft draft, String go) {
    var actor = visitor.account().actor();
    var parts = go.split(":", 3);
    try {
      if (parts[0].equals("remove") && parts.length == 2) {
        papers.remove(actor, draft, UUID.fromString(parts[1]));
      } else if (parts[0].equals("reuse") && parts.length == 3) {
        papers.reuse(actor, draft, parts[1], UUID.fromString(parts[2]));
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(HttpStatus.BAD_REQUEST, "platform.unreadable");
    }
  }

  private static String next(Draft draft, int page, String go) {
    int pages = draft.service().form().pages().size();
    if (go.equals("back")) {
      return "/pages/" + Math.max(1, page - 1);
    }
    if (!go.equals("next")) {
      return "/pages/" + page;
    }
    return page == 0 || page >= pages ? "/review" : "/pages/" + (page + 1);
  }

  private static Map<String, Integer> rows(List<Field> fields, FormInput input, String go) {
    var rows = new HashMap<String, Integer>();
    for (var field : fields) {
      boolean isMore = go.equals("add:" + field.code());
      rows.put(field.code(), input.count(field.code()) + (isMore ? 1 : 0));
    }
    return rows;
  }

  private String shown(
      Visitor visitor,
      Draft draft,
      int page,
      List<FieldProblem> problems,
      Map<String, Integer> rows,
      Model model,
      Locale locale) {
    var form = draft.service().form();
    var actor = visitor.account().actor();
    var view =
        new FormView(
            wording,
            locale,
            problems,
            papers.of(draft),
            field -> draft.service().confidential() ? List.of() : papers.reusable(actor, field),
            rows);
    model.addAttribute("draft", draft);
    model.addAttribute("page", page);
    model.addAttribute("pages", form.pages());
    model.addAttribute("fields", view.fields(OwnDraft.fields(form, page), own.answers(draft), ""));
    model.addAttribute("faults", faults(problems, locale));
    model.addAttribute("cities", places.cities(locale));
    return "procedure/draft";
  }

  /** A line of the summary of what is wrong. */
  record FaultLine(String id, String words) {}

  private List<FaultLine> faults(List<FieldProblem> problems, Locale locale) {
    return problems.stream()
        .map(
            problem -> new FaultLine(FormView.id(problem.path()), wording.problem(problem, locale)))
        .toList();
  }

  @PostMapping("/drafts/{id}/discard")
  String discard(Visitor visitor, @PathVariable String id) {
    var draft = own.find(visitor.account().actor(), id);
    drafts.discard(visitor.account().actor(), draft.id());
    return "redirect:/applications";
  }
}
