package org.suzhi.statistics.web;

import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.Problem;
import org.suzhi.statistics.Releases;

/** {@code bin/suzhi release}: freezes the figures of this moment. */
@Component
class ReleaseCommand implements Command {

  private final Releases releases;
  private final MessageSource messages;

  ReleaseCommand(Releases releases, MessageSource messages) {
    this.releases = releases;
    this.messages = messages;
  }

  record Failed(String code, String text) {}

  @Override
  public String name() {
    return "release";
  }

  @Override
  public Set<String> options() {
    return Set.of("name");
  }

  @Override
  public int run(CommandLine line) {
    try {
      var release =
          releases.create(
              line.option("name"), "command line, " + System.getProperty("user.name", "?"));
      line.answer(ReleasesApi.Row.of(release), ReleasesCommand.text(release));
      return OK;
    } catch (Problem e) {
      var text = CommandTexts.of(e, messages);
      line.answer(new Failed(e.code(), text), text);
      return REFUSED;
    }
  }
}
