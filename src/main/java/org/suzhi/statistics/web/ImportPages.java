package org.suzhi.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.ImportReport.Outcome;
import org.suzhi.statistics.ImportSettings;
import org.suzhi.statistics.Imports;
import org.suzhi.statistics.Statistics;

/** The page that takes a file of observations. */
@Controller
class ImportPages {

  private static final String PAGE = "statistics/import";

  private final ImportGate gate;
  private final Uploads uploads;
  private final Imports imports;
  private final ImportSettings settings;
  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;

  ImportPages(
      ImportGate gate,
      Uploads uploads,
      Imports imports,
      ImportSettings settings,
      Statistics statistics,
      Regions regions,
      MessageSource messages) {
    this.gate = gate;
    this.uploads = uploads;
    this.imports = imports;
    this.settings = settings;
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
  }

  @GetMapping("/statistics/import")
  String form(HttpServletRequest request, Model model) {
    gate.check(request);
    return page(model);
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
    gate.check(request);
    var dryRun = !act.equals("import");
    var report = uploads.bring(file, dryRun, replace);
    var texts = new ImportTexts(new Vocabulary(statistics, regions, messages, locale));
    model.addAttribute("answer", ImportAnswer.of(report, dryRun, texts));
    if (report.outcome() == Outcome.REFUSED) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return page(model);
  }

  private String page(Model model) {
    model.addAttribute("most", String.valueOf(settings.importRows()));
    model.addAttribute("past", imports.all());
    return PAGE;
  }
}
