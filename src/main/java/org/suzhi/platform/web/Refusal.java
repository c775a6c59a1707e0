package org.suzhi.platform.web;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.suzhi.platform.Problem;

/** What was wrong with a request, in the terms that a caller is told. */
record Refusal(HttpStatusCode status, String code, Optional<String> field, Object... args) {

  Refusal(HttpStatusCode status, String code, Object... args) {
    this(status, code, Optional.empty(), args);
  }

  static Refusal of(Throwable cause) {
    return switch (cause) {
      case Problem problem ->
          new Refusal(problem.status(), problem.code(), problem.field(), problem.args());
      case MissingServletRequestParameterException missing ->
          bad("platform.missing-parameter", missing.getParameterName());
      case MissingServletRequestPartException missing ->
          bad("platform.missing-parameter", missing.getRequestPartName());
      case MissingRequestValueException _ -> ofStatus(HttpStatus.BAD_REQUEST);
      case MethodArgumentTypeMismatchException wrong ->
          bad("platform.bad-parameter", wrong.getName(), String.valueOf(wrong.getValue()));
      case HttpRequestMethodNotSupportedException wrong ->
          new Refusal(
              HttpStatus.METHOD_NOT_ALLOWED,
              "platform.method-not-allowed",
              wrong.getMethod(),
              joined(wrong.getSupportedHttpMethods()));
      case HttpMediaTypeNotSupportedException wrong ->
          new Refusal(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "platform.unsupported-media-type",
              String.valueOf(wrong.getContentType()),
              joined(wrong.getSupportedMediaTypes()));
      case HttpMediaTypeNotAcceptableException wrong ->
          new Refusal(
              HttpStatus.NOT_ACCEPTABLE,
              "platform.not-acceptable",
              joined(wrong.getSupportedMediaTypes()));
      case MaxUploadSizeExceededException _ -> ofStatus(HttpStatus.CONTENT_TOO_LARGE);
      case MultipartException _ -> bad("platform.unreadable");
      case HttpMessageNotReadableException _ -> bad("platform.unreadable");
      case ErrorResponse answer -> ofStatus(answer.getStatusCode());
      default -> ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    };
  }

  static Refusal ofStatus(HttpStatusCode status) {
    return new Refusal(status, "platform." + kind(status.value()));
  }

  private static String kind(int status) {
    return switch (status) {
      case 401 -> "not-signed-in";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 409 -> "conflict";
      case 413 -> "too-large";
      case 429 -> "too-many-requests";
      case 503 -> "unavailable";
      default -> status < 500 ? "bad-request" : "internal";
    };
  }

  private static Refusal bad(String code, Object... args) {
    return new Refusal(HttpStatus.BAD_REQUEST, code, args);
  }

  private static String joined(@Nullable Collection<?> allowed) {
    return Optional.ofNullable(allowed).stream()
        .flatMap(Collection::stream)
        .map(String::valueOf)
        .sorted()
        .reduce((one, next) -> one + ", " + next)
        .orElse("-");
  }
}
