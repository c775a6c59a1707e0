package org.suzhi.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Problem;
import org.suzhi.statistics.ImportSettings;

/**
 * Who may hand files in as long as nobody can sign in: no one, or, where the operator says so,
 * whoever sits at this machine.
 */
@Component
class ImportGate {

  /** What a proxy adds: then the caller only seems to sit at this machine. */
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final ImportSettings settings;

  ImportGate(ImportSettings settings) {
    this.settings = settings;
  }

  void check(HttpServletRequest request) {
    if (!settings.importOnLoopback()) {
      throw new Problem(HttpStatus.NOT_FOUND, "statistics.import-off");
    }
    if (!isFromHere(request)) {
      throw new Problem(HttpStatus.FORBIDDEN, "statistics.import-elsewhere");
    }
  }

  private static boolean isFromHere(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && isLocal(request.getServerName())
          && FORWARDED.stream().allMatch(name -> request.getHeader(name) == null);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** A stranger's name that resolves to this machine would let the stranger's pages in. */
  private static boolean isLocal(String host) {
    return List.of("localhost", "127.0.0.1", "::1", "[::1]", "[0:0:0:0:0:0:0:1]").contains(host);
  }
}
