package org.suzhi.document;

import java.util.Optional;

/** What the checks of an upload found. */
public sealed interface UploadCheck {

  /**
   * It may be kept.
   *
   * @param charset encoding, where it is text
   * @param screenedBy name of the malware check it passed; empty where none is configured
   */
  record Accepted(FileKind kind, Optional<String> charset, Optional<String> screenedBy)
      implements UploadCheck {}

  /** It may not be kept. */
  record Refused(Reason reason) implements UploadCheck {}

  /** Why a file is refused; the words stand under {@link #message}. */
  enum Reason {
    EMPTY("document.refused.empty"),
    TOO_LARGE("document.refused.too-large"),
    /** Of no kind that is known, or of one that is not wanted here. */
    KIND("document.refused.kind"),
    ENCRYPTED("document.refused.encrypted"),
    DAMAGED("document.refused.damaged"),
    TOO_LONG("document.refused.too-long"),
    MALWARE("document.refused.malware"),
    /** It could not be checked just now; the same file may be sent again. */
    BUSY("document.refused.busy");

    private final String message;

    Reason(String message) {
      this.message = message;
    }

    /** Message key of the reason in words. */
    public String message() {
      return message;
    }
  }
}
