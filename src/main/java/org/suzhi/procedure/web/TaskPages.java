package org.suzhi.procedure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;
import org.suzhi.platform.Problem;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Acted;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Caller;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Desk;
import org.suzhi.procedure.Desk.Queue;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.Services;

/** What officers have to do: inbox, board, window, and what authorities hand back. */
@Controller
class TaskPages {

  private final Desk desk;
  private final Applications applications;
  private final Services services;
  private final TaskView view;
  private final HandBack handBack;
  private final Wording wording;

  TaskPages(
      Desk desk,
      Applications applications,
      Services services,
      TaskView view,
      HandBack handBack,
      Wording wording) {
    this.desk = desk;
    this.applications = applications;
    this.services = services;
    this.view = view;
    this.handBack = handBack;
    this.wording = wording;
  }

  @GetMapping("/tasks")
  String first(Visitor visitor) {
    var bodies = desk.bodies(visitor.scope());
    if (bodies.isEmpty()) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
    var own = visitor.scope().bodiesAs(Role.OFFICER).stream().sorted().findFirst();
    return own.map(body -> "redirect:/tasks/" + body)
        .orElseGet(() -> "redirect:/tasks/" + bodies.getFirst() + "/board");
  }

  @GetMapping("/tasks/{body}")
  String inbox(
      Visitor visitor,
      @PathVariable String body,
      @RequestParam(defaultValue = "open") String queue,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model,
      Locale locale) {
    var query = query(visitor.scope(), body, queue, service, q, page);
    var inbox = desk.inbox(visitor.scope(), query);
    model.addAttribute("rows", view.rows(inbox.tasks(), locale));
    model.addAttribute("hasMore", inbox.hasMore());
    model.addAttribute("query", query);
    model.addAttribute("queues", Arrays.stream(Queue.values()).map(TaskPages::written).toList());
    model.addAttribute("queue", written(query.queue()));
    model.addAttribute("services", services.all());
    heads(visitor.scope(), body, model, locale);
    return "procedure/tasks";
  }

  private void heads(Scope scope, String body, Model model, Locale locale) {
    model.addAttribute("body", body);
    model.addAttribute("bodyName", wording.body(body, locale));
    model.addAttribute(
        "bodies",
        desk.bodies(scope).stream()
            .map(code -> new TaskView.Named(code, wording.body(code, locale)))
            .toList());
    model.addAttribute("isOfficer", scope.holdsAt(Role.OFFICER, body));
  }

  private static Desk.Query query(
      Scope scope, String body, String queue, String service, String q, int page) {
    if (!scope.holdsAt(Role.OFFICER, body) && !scope.holdsAt(Role.EXPERT, body)) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
    var wanted =
        Arrays.stream(Queue.values())
            .filter(each -> written(each).equals(queue))
            .findFirst()
            .orElse(Queue.OPEN);
    return new Desk.Query(body, wanted, service, q.strip(), Math.clamp(page, 1, 10_000));
  }

  private static String written(Queue queue) {
    return queue.name().toLowerCase(Locale.ROOT);
  }

  @GetMapping("/tasks/{body}/board")
  String board(Visitor visitor, @PathVariable String body, Model model, Locale locale) {
    var board =
        desk.board(visitor.scope(), body)
            .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
    model.addAttribute("board", board);
    model.addAttribute("wording", wording);
    heads(visitor.scope(), body, model, locale);
    return "procedure/board";
  }

  @GetMapping("/tasks/{body}/window")
  String window(Visitor visitor, @PathVariable String body, Model model, Locale locale) {
    checkOfficer(visitor, body);
    model.addAttribute(
        "services",
        services.all().stream()
            .filter(service -> service.channels().contains(Service.Channel.WINDOW))
            .toList());
    heads(visitor.scope(), body, model, locale);
    return "procedure/window";
  }

  private static void checkOfficer(Visitor visitor, String body) {
    if (!visitor.scope().holdsAt(Role.OFFICER, body)) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
  }

  /** Claiming and accepting are safe to do to many at once; decisions are taken one by one. */
  @PostMapping("/tasks/{body}/batch")
  String batch(
      Visitor visitor,
      @PathVariable String body,
      @RequestParam(name = "task", defaultValue = "") List<String> tasks,
      @RequestParam(defaultValue = "claim") String go) {
    checkOfficer(visitor, body);
    var caller = new Caller(visitor.scope(), visitor.account().name());
    int done = 0;
    for (var task : tasks.stream().limit(50).toList()) {
      var parts = task.split("@", 2);
      var number = ApplicationPages.parsed(parts[0]);
      if (number.isPresent() && parts.length == 2 && parts[1].matches("[0-9]{1,6}")) {
        done += isDone(caller, number.get(), Integer.parseInt(parts[1]), go) ? 1 : 0;
      }
    }
    return "redirect:/tasks/" + body + "?done=" + done + "&of=" + tasks.size();
  }

  private boolean isDone(Caller caller, CaseNumber number, int version, String go) {
    if (!go.equals("accept")) {
      return applications.claim(caller, number, version) instanceof Acted.Done;
    }
    var accept =
        applications.find(caller.scope(), number).flatMap(found -> accepting(caller, found));
    return accept
        .filter(
            code -> applications.act(caller, number, Act.of(version, code)) instanceof Acted.Done)
        .isPresent();
  }

  private Optional<String> accepting(Caller caller, org.suzhi.procedure.Application found) {
    return applications.possible(caller.scope(), found).stream()
        .filter(action -> action.kind() == Flow.Kind.ACCEPT)
        .map(Flow.Action::code)
        .findFirst();
  }

  @GetMapping("/tasks/{body}/export.csv")
  ResponseEntity<byte[]> export(
      Visitor visitor,
      @PathVariable String body,
      @RequestParam(defaultValue = "open") String queue,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Locale locale) {
    var query = query(visitor.scope(), body, queue, service, q, page);
    var bytes = view.csv(desk.inbox(visitor.scope(), query).tasks(), locale);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("tasks.csv").build().toString())
        .body(bytes);
  }

  @PostMapping("/tasks/{body}/hand-back")
  String handBack(
      Visitor visitor,
      @PathVariable String body,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Model model,
      Locale locale) {
    checkOfficer(visitor, body);
    var caller = new Caller(visitor.scope(), visitor.account().name());
    model.addAttribute("report", file == null ? List.of() : handBack.all(caller, file, locale));
    heads(visitor.scope(), body, model, locale);
    return "procedure/hand-back";
  }

  @GetMapping("/tasks/{body}/hand-back")
  String handBackForm(Visitor visitor, @PathVariable String body, Model model, Locale locale) {
    checkOfficer(visitor, body);
    model.addAttribute("report", List.of());
    heads(visitor.scope(), body, model, locale);
    return "procedure/hand-back";
  }
}
