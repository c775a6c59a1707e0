package org.suzhi.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * What is registered of data: preliminary proof that somebody lawfully holds and processes them,
 * never that they own them.
 *
 * @param dataClass code of the class, from the pack's list
 * @param grade code of the grade, from the pack's list
 * @param source where the data come from, in words
 * @param processing by what rules or algorithms they were processed
 * @param scenario what they are used for
 * @param scale how much there is, in words
 * @param updates how often they are renewed, in words
 * @param deposit number of the receipt of the deposited digest
 */
public record DataIp(
    String dataClass,
    String grade,
    String source,
    String processing,
    String scenario,
    Optional<String> scale,
    Optional<String> updates,
    String deposit)
    implements Particulars {

  @Override
  @JsonIgnore
  public RightKind rightKind() {
    return RightKind.DATA_IP;
  }
}
