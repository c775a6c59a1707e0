package org.suzhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese or English: {@code lang} in the address, then the cookie of that name, then what the
 * browser accepts. Any other value is passed over.
 */
class LanguageOfRequest implements LocaleResolver, HandlerInterceptor {

  private static final String NAME = "lang";
  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final AcceptHeaderLocaleResolver accepted = new AcceptHeaderLocaleResolver();

  LanguageOfRequest() {
    accepted.setSupportedLocales(LANGUAGES);
    accepted.setDefaultLocale(Locale.CHINESE);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request).or(() -> remembered(request)).orElseGet(() -> byBrowser(request));
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (ErrorPages.isForPrograms(request.getRequestURI())) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
      return true;
    }
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
    asked(request)
        .filter(language -> !remembered(request).equals(Optional.of(language)))
        .ifPresent(language -> setLocale(request, response, language));
    return true;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response == null || locale == null) {
      return;
    }
    var cookie =
        ResponseCookie.from(NAME, locale.getLanguage())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    return language(request.getParameter(NAME));
  }

  private static Optional<Locale> remembered(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .flatMap(cookie -> language(cookie.getValue()));
  }

  private Locale byBrowser(HttpServletRequest request) {
    return accepted.resolveLocale(request).getLanguage().equals("en")
        ? Locale.ENGLISH
        : Locale.CHINESE;
  }

  private static Optional<Locale> language(@Nullable String written) {
    return LANGUAGES.stream().filter(known -> known.getLanguage().equals(written)).findFirst();
  }
}
