package org.suzhi.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds within which strangers' files are read.
 *
 * @param memory heap of a child process
 * @param time how long one file may take
 * @param output most that a task may write
 * @param atOnce children that run at one time on this node
 * @param patience how long a file may wait for its turn
 */
@ConfigurationProperties("suzhi.parsing")
public record ParsingSettings(
    @DefaultValue("512MB") DataSize memory,
    @DefaultValue("30s") Duration time,
    @DefaultValue("32MB") DataSize output,
    @DefaultValue("2") int atOnce,
    @DefaultValue("60s") Duration patience) {

  /** The same bounds with another time. */
  public ParsingSettings within(Duration time) {
    return new ParsingSettings(memory, time, output, atOnce, patience);
  }
}
