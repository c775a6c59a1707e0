package org.suzhi.register;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the register says of a right beyond what all kinds have. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DataIp.class, name = "data-ip"),
  @JsonSubTypes.Type(value = Work.class, name = "work")
})
public sealed interface Particulars permits DataIp, Work {

  /** The kind of right it belongs to. */
  RightKind rightKind();
}
