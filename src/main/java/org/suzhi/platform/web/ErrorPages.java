package org.suzhi.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.suzhi.platform.Problem;

/**
 * What a caller sees when a request can't be served: a page that helps, or for programs an RFC 9457
 * problem, both in the caller's language and with the id under which the log tells more.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

  /** Request attribute by which a filter says why it refused, before it sends the error. */
  static final String REFUSED = "suzhi.refused";

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  private final MessageSource messages;
  private final LayoutModel layout;

  ErrorPages(MessageSource messages, LayoutModel layout) {
    this.messages = messages;
    this.layout = layout;
  }

  /** Whether that address answers programs, which want problems as data. */
  static boolean isForPrograms(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  @ExceptionHandler
  @Nullable Object thrown(Throwable cause, HttpServletRequest request, Locale locale) {
    if (cause instanceof AsyncRequestNotUsableException) {
      return null; // the caller has gone: nobody to tell
    }
    var refusal = Refusal.of(cause);
    if (refusal.status().is5xxServerError()) {
      log.error("{} {} failed", request.getMethod(), request.getRequestURI(), cause);
    }
    var headers = cause instanceof ErrorResponse answer ? answer.getHeaders() : HttpHeaders.EMPTY;
    return shown(refusal, headers, request.getRequestURI(), request, locale);
  }

  /** What the container reports: errors of filters, and requests it can't read. */
  @RequestMapping("${server.error.path:/error}")
  Object reported(HttpServletRequest request, Locale locale) {
    var refused = request.getAttribute(REFUSED);
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var refusal =
        refused instanceof Problem problem
            ? Refusal.of(problem)
            : Refusal.ofStatus(
                Optional.ofNullable(HttpStatus.resolve(status instanceof Integer s ? s : 404))
                    .orElse(HttpStatus.INTERNAL_SERVER_ERROR));
    return shown(refusal, HttpHeaders.EMPTY, path == null ? "/" : path.toString(), request, locale);
  }

  private Object shown(
      Refusal refusal,
      HttpHeaders headers,
      String path,
      HttpServletRequest request,
      Locale locale) {
    return isForPrograms(path)
        ? problem(refusal, headers, path, request, locale)
        : page(refusal, path, request, locale);
  }

  private ResponseEntity<ProblemDetail> problem(
      Refusal refusal,
      HttpHeaders headers,
      String path,
      HttpServletRequest request,
      Locale locale) {
    var problem =
        ProblemDetail.forStatusAndDetail(refusal.status(), text(refusal, "detail", locale));
    problem.setType(URI.create("urn:suzhi:problem:" + refusal.code()));
    problem.setTitle(text(refusal, "title", locale));
    problem.setInstance(instance(path));
    problem.setProperty("code", refusal.code());
    refusal.field().ifPresent(field -> problem.setProperty("field", field));
    requestId(request).ifPresent(id -> problem.setProperty("requestId", id));
    return ResponseEntity.status(refusal.status())
        .headers(headers)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private ModelAndView page(
      Refusal refusal, String path, HttpServletRequest request, Locale locale) {
    var page = new ModelAndView("platform/error");
    page.setStatus(refusal.status());
    page.addObject("layout", layout.layout(request, path, locale));
    page.addObject("status", refusal.status().value());
    page.addObject("title", text(refusal, "title", locale));
    page.addObject("detail", text(refusal, "detail", locale));
    page.addObject("requestId", requestId(request).orElse(""));
    return page;
  }

  private String text(Refusal refusal, String part, Locale locale) {
    return messages.getMessage(refusal.code() + "." + part, refusal.args(), locale);
  }

  private static URI instance(String path) {
    try {
      return URI.create(path);
    } catch (IllegalArgumentException e) {
      return URI.create("/" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
  }

  private static Optional<String> requestId(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute("requestId"))
        .map(Object::toString)
        .or(() -> Optional.ofNullable(MDC.get("requestId")));
  }
}
