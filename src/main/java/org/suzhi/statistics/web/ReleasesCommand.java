package org.suzhi.statistics.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.statistics.Release;
import org.suzhi.statistics.Releases;

/** {@code bin/suzhi releases}: lists the releases and reads every file of theirs again. */
@Component
class ReleasesCommand implements Command {

  private final Releases releases;
  private final MessageSource messages;

  ReleasesCommand(Releases releases, MessageSource messages) {
    this.releases = releases;
    this.messages = messages;
  }

  record Checked(ReleasesApi.Row release, List<String> damaged) {}

  record All(List<Checked> releases) {}

  @Override
  public String name() {
    return "releases";
  }

  @Override
  public int run(CommandLine line) {
    var all = releases.all();
    var checked =
        all.stream()
            .map(release -> new Checked(ReleasesApi.Row.of(release), releases.damaged(release)))
            .toList();
    line.answer(new All(checked), all.isEmpty() ? say("statistics.releases.none") : text(all));
    return checked.stream().allMatch(one -> one.damaged().isEmpty()) ? OK : REFUSED;
  }

  static String text(Release release) {
    var rows =
        release.files().stream()
            .map(file -> "  %-22s %,12d %,14d".formatted(file.name(), file.rows(), file.bytes()))
            .collect(Collectors.joining(System.lineSeparator()));
    return "%s  %s  %s%n%s".formatted(release.name(), release.createdAt(), release.digest(), rows);
  }

  private String text(List<Release> all) {
    return all.stream()
        .map(release -> text(release) + damage(release))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private String damage(Release release) {
    var damaged = releases.damaged(release);
    return damaged.isEmpty()
        ? ""
        : System.lineSeparator()
            + "  "
            + say("statistics.releases.damaged", String.join(", ", damaged));
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, CommandTexts.locale());
  }
}
