package org.suzhi.platform.internal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.suzhi.platform.PackProblem;
import org.suzhi.platform.StartProblem;

/** Says in two lines why the program doesn't start and what to do, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer, FailureAnalysisReporter {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var analysis = explain(cause);
      if (analysis != null) {
        return analysis;
      }
    }
    return null;
  }

  private static @Nullable FailureAnalysis explain(Throwable cause) {
    return switch (cause) {
      case StartProblem problem -> new FailureAnalysis(text(problem), problem.remedy(), problem);
      case PackProblem problem ->
          new FailureAnalysis(
              "the pack can't be loaded: " + text(problem),
              "correct the file and start again; nothing of the pack was taken in",
              problem);
      case PortInUseException inUse ->
          new FailureAnalysis(
              "port " + inUse.getPort() + " is in use",
              "stop the program that uses it, or choose another port: --port "
                  + (inUse.getPort() + 1),
              inUse);
      case SQLException refused when isConnection(refused) ->
          new FailureAnalysis(
              "the database doesn't answer: " + text(refused),
              "check suzhi.database.url, suzhi.database.user and suzhi.database.password",
              refused);
      default -> null;
    };
  }

  private static boolean isConnection(SQLException refused) {
    var state = refused.getSQLState();
    return state != null
        && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
  }

  private static String text(Throwable cause) {
    return String.valueOf(cause.getMessage());
  }

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println("suzhi: " + analysis.getDescription().strip());
    var action = analysis.getAction();
    if (action != null && !action.isBlank()) {
      System.err.println("  -> " + action.strip());
    }
  }
}
