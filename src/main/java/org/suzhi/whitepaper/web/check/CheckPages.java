package org.suzhi.whitepaper.web.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.suzhi.platform.Problem;

/** The page on which anybody has a paper checked. */
@Controller
class CheckPages {

  private static final String PAGE = "whitepaper/check";

  private final CheckUploads uploads;
  private final Checking checking;
  private final MessageSource messages;

  CheckPages(CheckUploads uploads, Checking checking, MessageSource messages) {
    this.uploads = uploads;
    this.checking = checking;
    this.messages = messages;
  }

  /** Why nothing was checked, and at which field. */
  record Refused(String field, String title, String detail) {}

  @GetMapping("/check")
  String form(Model model) {
    return page(model);
  }

  /** The answer is the page itself: nothing is kept that another address could show. */
  @PostMapping("/check")
  String check(
      HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
    var texts = new FindingTexts(messages, locale);
    response.setHeader("Cache-Control", "no-store");
    try {
      var answer = uploads.check(request, response);
      model.addAttribute("result", ResultView.of(answer.names(), answer.report(), texts));
    } catch (Problem e) {
      response.setStatus(e.status().value());
      model.addAttribute("refused", refused(e, texts));
    }
    return page(model);
  }

  private static Refused refused(Problem problem, FindingTexts texts) {
    return new Refused(
        problem.field().orElse("file"),
        texts.text(problem.code() + ".title"),
        texts.text(problem.code() + ".detail", problem.args()));
  }

  private String page(Model model) {
    model.addAttribute("largest", "" + checking.largest());
    return PAGE;
  }
}
