package org.suzhi.statistics.web;

import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.ImportReport.Outcome;
import org.suzhi.statistics.ImportWish;
import org.suzhi.statistics.Imports;
import org.suzhi.statistics.Statistics;

/** {@code bin/suzhi import observations FILE}. */
@Component
class ImportCommand implements Command {

  private final Imports imports;
  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;

  ImportCommand(Imports imports, Statistics statistics, Regions regions, MessageSource messages) {
    this.imports = imports;
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public Set<String> flags() {
    return Set.of("dry-run", "replace");
  }

  @Override
  public int run(CommandLine line) {
    if (!line.argument(0, "what to import: observations").equals("observations")) {
      throw new CommandLine.UsageProblem("only observations can be imported");
    }
    var file = line.file(1, "FILE");
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CommandLine.UsageProblem("can't read " + file);
    }
    var dryRun = line.has("dry-run");
    var wish =
        new ImportWish(
            file.getFileName().toString(),
            dryRun,
            line.has("replace"),
            "command line, " + System.getProperty("user.name", "?"));
    var report = imports.bring(file, wish);
    var texts =
        new ImportTexts(new Vocabulary(statistics, regions, messages, CommandTexts.locale()));
    var answer = ImportAnswer.of(report, dryRun, texts);
    line.answer(answer, text(answer));
    return report.outcome() == Outcome.REFUSED ? REFUSED : OK;
  }

  private static String text(ImportAnswer answer) {
    var errors =
        answer.errors().stream()
            .map(error -> System.lineSeparator() + "  " + error.text())
            .collect(Collectors.joining());
    return "%s (%s): %s%s%s"
        .formatted(
            answer.fileName(),
            answer.form(),
            answer.text(),
            errors,
            answer.unlisted().isEmpty() ? "" : System.lineSeparator() + "  " + answer.unlisted());
  }
}
