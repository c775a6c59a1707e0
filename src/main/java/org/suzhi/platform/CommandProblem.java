package org.suzhi.platform;

/** A command can't do its work: what is wrong, and the exit code that says of which kind it is. */
public final class CommandProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * @param exitCode {@link Command#REFUSED} or {@link Command#USAGE}
   * @param what what is wrong and what to do
   */
  public CommandProblem(int exitCode, String what) {
    super(what);
    this.exitCode = exitCode;
  }

  /** The exit code of the process. */
  public int exitCode() {
    return exitCode;
  }
}
