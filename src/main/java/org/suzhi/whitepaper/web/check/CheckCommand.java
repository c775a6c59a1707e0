package org.suzhi.whitepaper.web.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.CommandLine.UsageProblem;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.Problem;

/** {@code bin/suzhi check FILE}. */
@Component
class CheckCommand implements Command {

  private final Checking checking;
  private final MessageSource messages;

  CheckCommand(Checking checking, MessageSource messages) {
    this.checking = checking;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public Set<String> options() {
    return Set.of("zh", "en", "earlier");
  }

  @Override
  public int run(CommandLine line) {
    var paper = paper(line);
    var texts = new FindingTexts(messages, locale());
    try {
      var report = checking.check(paper, option(line, "earlier").toList());
      line.answer(FindingRow.of(report.findings(), texts), new ReportText(texts).of(report));
      return report.hasErrors() ? REFUSED : OK;
    } catch (Problem e) {
      throw new CommandProblem(USAGE, texts.text(e.code() + ".detail", e.args()));
    }
  }

  private static List<Handed> paper(CommandLine line) {
    var paper = new ArrayList<Handed>();
    for (int i = 0; i < line.arguments().size(); i++) {
      paper.add(handed("file", line.file(i, "FILE")));
    }
    Stream.of("zh", "en").flatMap(side -> option(line, side)).forEach(paper::add);
    if (paper.isEmpty()) {
      throw new UsageProblem("FILE is missing");
    }
    if (!line.arguments().isEmpty() && paper.size() > 1) {
      throw new UsageProblem("check takes one FILE, or --zh FILE and --en FILE");
    }
    return paper;
  }

  private static Stream<Handed> option(CommandLine line, String name) {
    return line.option(name).stream()
        .map(file -> handed(name, Path.of(file).toAbsolutePath().normalize()));
  }

  private static Handed handed(String field, Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UsageProblem("can't read " + file);
    }
    return new Handed(field, file, file.getFileName().toString());
  }

  private static Locale locale() {
    return Locale.getDefault().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }
}
