package org.suzhi.register;

/**
 * Told to whoever listens to the topic: an event stands in the register. What it says is for the
 * listener to read there.
 *
 * @param kind code of the kind of right
 * @param position place of the event among those of the right
 * @param change what sort of event, such as {@code registered}
 */
public record Recorded(String kind, String number, int position, String change) {

  /** The topic of the outbox; the key is the right's number. */
  public static final String TOPIC = "register.recorded";
}
