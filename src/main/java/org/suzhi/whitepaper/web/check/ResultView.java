package org.suzhi.whitepaper.web.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.suzhi.whitepaper.CheckReport;
import org.suzhi.whitepaper.Finding;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer as the page shows it. The downloads stand in their links, since nothing is kept that
 * an address could lead to.
 */
record ResultView(
    List<String> names,
    String summary,
    String read,
    List<Tab> tabs,
    List<FindingView> findings,
    String json,
    String csv) {

  /** A link that leaves only one severity or class; its anchor is {@code only-CODE}. */
  record Tab(String code, String label, String count) {}

  static ResultView of(List<String> names, CheckReport.Checked report, FindingTexts texts) {
    var sorted = FindingOrder.sorted(report.findings());
    return new ResultView(
        names,
        summary(sorted, texts),
        texts.text(
            "whitepaper.check.read",
            "" + report.lines(),
            "" + report.numbers(),
            "" + report.pairs()),
        tabs(sorted, texts),
        sorted.stream().map(finding -> FindingView.of(finding, texts)).toList(),
        link(
            "application/json",
            JsonMapper.shared().writeValueAsString(FindingRow.of(sorted, texts))),
        link("text/csv", FindingsCsv.of(sorted, texts)));
  }

  static String summary(List<Finding> findings, FindingTexts texts) {
    return texts.text(
        "whitepaper.check.summary",
        "" + findings.size(),
        count(findings, it -> it.severity() == Finding.Severity.ERROR),
        count(findings, it -> it.severity() == Finding.Severity.WARNING),
        count(findings, it -> it.severity() == Finding.Severity.INFO));
  }

  private static List<Tab> tabs(List<Finding> findings, FindingTexts texts) {
    var tabs = new ArrayList<Tab>();
    tabs.add(new Tab("all", "whitepaper.check.all", "" + findings.size()));
    for (var severity : Finding.Severity.values()) {
      var code = severity.name().toLowerCase(Locale.ROOT);
      var found = count(findings, it -> it.severity() == severity);
      tabs.add(new Tab(code, "whitepaper.check.only." + code, found));
    }
    for (var kind : Finding.Kind.values()) {
      var code = kind.name().toLowerCase(Locale.ROOT);
      var found = count(findings, it -> it.kind() == kind);
      tabs.add(new Tab(code, "whitepaper.check.kind." + code, found));
    }
    return tabs.stream().filter(tab -> !tab.count().equals("0")).toList();
  }

  private static String count(List<Finding> findings, Predicate<Finding> which) {
    return "" + findings.stream().filter(which).count();
  }

  private static String link(String type, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    return "data:" + type + ";charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
