package org.suzhi.procedure.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.identity.Visitor;
import org.suzhi.platform.Problem;
import org.suzhi.procedure.Acted;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Caller;
import org.suzhi.procedure.Desk;

/** What is under public notice, and objecting to it. */
@Controller
class NoticePages {

  private final Desk desk;
  private final Applications applications;
  private final Wording wording;

  NoticePages(Desk desk, Applications applications, Wording wording) {
    this.desk = desk;
    this.applications = applications;
    this.wording = wording;
  }

  @GetMapping("/notices")
  String notices(Model model) {
    model.addAttribute("notices", desk.notices());
    model.addAttribute("wording", wording);
    return "procedure/notices";
  }

  @GetMapping("/notices/{number}/objection")
  String form(@PathVariable String number, Model model) {
    model.addAttribute("notice", notice(number));
    return "procedure/objection";
  }

  private Desk.PublicNotice notice(String number) {
    return desk.notices().stream()
        .filter(notice -> notice.number().number().equals(number))
        .findFirst()
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
  }

  @PostMapping("/notices/{number}/objection")
  String object(
      Visitor visitor,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response,
      Model model) {
    var notice = notice(number);
    var caller = new Caller(visitor.scope(), visitor.account().name());
    var acted = applications.object(caller, notice.number(), words.strip());
    model.addAttribute("notice", notice);
    model.addAttribute("done", acted instanceof Acted.Done);
    model.addAttribute("faulty", acted instanceof Acted.Faulty);
    if (!(acted instanceof Acted.Done)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return "procedure/objection";
  }
}
