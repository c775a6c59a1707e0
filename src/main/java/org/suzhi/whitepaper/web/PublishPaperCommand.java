package org.suzhi.whitepaper.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.Problem;
import org.suzhi.statistics.Releases;

/** {@code bin/suzhi publish-paper}: freezes a paper with the figures of a release. */
@Component
class PublishPaperCommand implements Command {

  private final PaperShelf shelf;
  private final Releases releases;
  private final MessageSource messages;

  PublishPaperCommand(PaperShelf shelf, Releases releases, MessageSource messages) {
    this.shelf = shelf;
    this.releases = releases;
    this.messages = messages;
  }

  record Published(String paper, int edition, String release, String digest, String template) {}

  @Override
  public String name() {
    return "publish-paper";
  }

  @Override
  public Set<String> options() {
    return Set.of("release");
  }

  @Override
  public int run(CommandLine line) {
    try {
      var paper = shelf.paper(line.argument(0, "CODE"));
      var wanted = line.option("release").orElse("");
      var release =
          releases
              .find(wanted)
              .orElseThrow(
                  () ->
                      new CommandProblem(USAGE, say("whitepaper.unknown-release.detail", wanted)));
      var by = "command line, " + Optional.ofNullable(System.getProperty("user.name")).orElse("?");
      var edition = shelf.papers().publish(paper, release, by);
      int number = edition.number().orElseThrow();
      line.answer(
          new Published(
              paper.code(), number, edition.release(), edition.digest(), edition.template()),
          say("whitepaper.command.published", paper.code(), "" + number, edition.release()));
      return OK;
    } catch (Problem e) {
      throw new CommandProblem(USAGE, say(e.code() + ".detail", e.args()));
    }
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, PaperCommand.terminal());
  }
}
