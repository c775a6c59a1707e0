package org.suzhi.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.statistics.ImportSettings;

/** The page that takes a file of observations. */
@Controller
class ImportPages {

  private static final String PAGE = "statistics/import";

  private final Uploads uploads;
  private final ImportSettings settings;

  ImportPages(Uploads uploads, ImportSettings settings) {
    this.uploads = uploads;
    this.settings = settings;
  }

  @GetMapping("/statistics/import")
  String form(HttpServletRequest request, Model model) {
    model.addAttribute("most", "%,d".formatted(settings.importRows()));
    model.addAttribute("past", uploads.past(request));
    return PAGE;
  }

  /** Nothing is taken over unless that button was pressed: without a word it is a dry run. */
  @PostMapping("/statistics/import")
  String bring(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "check") String act,
      @RequestParam(defaultValue = "false") boolean replace,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var answer = uploads.bring(file, !act.equals("import"), replace, request, locale);
    model.addAttribute("answer", answer);
    if (answer.refused()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return form(request, model);
  }
}
