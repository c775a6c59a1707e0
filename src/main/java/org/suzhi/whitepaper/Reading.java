package org.suzhi.whitepaper;

/** What came of reading a paper's file. */
public sealed interface Reading {

  /** It was read. */
  record Read(Manuscript manuscript) implements Reading {}

  /** It was not read; the words stand under {@link Fault#code}. */
  record Refused(Fault fault) implements Reading {}

  /** Why a file is not read. */
  enum Fault {
    EMPTY("whitepaper.check.empty"),
    TOO_LARGE("whitepaper.check.too-large"),
    /** Small enough as a file, but more words than any paper has. */
    TOO_MUCH_TEXT("whitepaper.check.too-much-text"),
    KIND("whitepaper.check.kind"),
    ENCODING("whitepaper.check.encoding"),
    ENCRYPTED("whitepaper.check.encrypted"),
    DAMAGED("whitepaper.check.damaged"),
    /** Pictures of pages, without text. */
    SCANNED("whitepaper.check.scanned"),
    TOO_LONG("whitepaper.check.too-long"),
    BUSY("whitepaper.check.busy");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    /** Message key; {@code .title} and {@code .detail} hold the text. */
    public String code() {
      return code;
    }
  }
}
