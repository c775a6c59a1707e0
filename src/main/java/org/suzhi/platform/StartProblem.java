package org.suzhi.platform;

/** The program can't start or work as it is set up: what is wrong and what to do about it. */
public final class StartProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  public StartProblem(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  public StartProblem(String what, String remedy, Throwable cause) {
    super(what, cause);
    this.remedy = remedy;
  }

  /** What the operator can do. */
  public String remedy() {
    return remedy;
  }
}
