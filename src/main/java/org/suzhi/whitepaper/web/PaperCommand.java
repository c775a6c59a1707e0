package org.suzhi.whitepaper.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.Problem;
import org.suzhi.whitepaper.Edition;
import org.suzhi.whitepaper.Paper;
import org.suzhi.whitepaper.PaperFormat;

/** {@code bin/suzhi paper}: writes a paper to a file. */
@Component
class PaperCommand implements Command {

  private final PaperShelf shelf;
  private final MessageSource messages;

  PaperCommand(PaperShelf shelf, MessageSource messages) {
    this.shelf = shelf;
    this.messages = messages;
  }

  record Written(
      String paper,
      String language,
      String format,
      String release,
      String digest,
      String template,
      boolean published,
      int gaps,
      long bytes,
      String sha256,
      String file) {}

  @Override
  public String name() {
    return "paper";
  }

  @Override
  public Set<String> options() {
    return Set.of("region", "year", "lang", "format", "release", "out");
  }

  @Override
  public int run(CommandLine line) {
    try {
      var paper = paper(line);
      var locale = PaperShelf.language(line.option("lang").orElse("zh"));
      var format = PaperShelf.format(line.option("format").orElse("html"));
      var edition = shelf.edition(paper, Optional.empty(), line.option("release"));
      var bytes = shelf.papers().file(edition, locale, format);
      var file = Path.of(line.option("out").orElseThrow()).toAbsolutePath().normalize();
      write(file, bytes);
      int gaps = shelf.papers().status(edition, locale).gaps().size();
      answer(line, edition, locale, format, gaps, bytes, file);
      return OK;
    } catch (Problem e) {
      throw new CommandProblem(USAGE, say(e.code() + ".detail", e.args()));
    }
  }

  private Paper paper(CommandLine line) {
    var region = line.option("region");
    var year = line.option("year").filter(written -> written.matches("[0-9]{4}"));
    if (region.isEmpty() || year.isEmpty() || line.option("out").isEmpty()) {
      throw new CommandProblem(USAGE, say("whitepaper.command.wants"));
    }
    return region(region.get())
        .flatMap(code -> shelf.papers().find(code, Integer.parseInt(year.get())))
        .orElseThrow(
            () ->
                new CommandProblem(
                    USAGE,
                    say("whitepaper.command.no-paper", region.get(), year.get(), shelf.codes())));
  }

  private static Optional<Region> region(String code) {
    try {
      return Optional.of(Region.parse(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new CommandProblem(REFUSED, say("whitepaper.command.cannot-write", file.toString()));
    }
  }

  private void answer(
      CommandLine line,
      Edition edition,
      Locale locale,
      PaperFormat format,
      int gaps,
      byte[] bytes,
      Path file) {
    var sha256 = sha256(bytes);
    var text =
        say(
            "whitepaper.command.written",
            file.toString(),
            "" + bytes.length,
            edition.release(),
            sha256);
    line.answer(
        new Written(
            edition.paper(),
            locale.getLanguage(),
            format.extension(),
            edition.release(),
            edition.digest(),
            edition.template(),
            edition.isPublished(),
            gaps,
            bytes.length,
            sha256,
            file.toString()),
        gaps == 0
            ? text
            : text + System.lineSeparator() + say("whitepaper.command.gaps", "" + gaps));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, terminal());
  }

  /** The language of the terminal. */
  static Locale terminal() {
    return Locale.getDefault().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }
}
