package org.suzhi.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Two languages: {@code ?lang=} in the address, then the cookie, then what the browser accepts. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  @Bean
  MessageSource messageSource() throws IOException {
    var bundles =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:i18n/*/messages.properties");
    var source = new ResourceBundleMessageSource();
    source.setBasenames(
        Arrays.stream(bundles)
            .map(
                file ->
                    file.toString().replaceAll(".*i18n/([a-z]+)/messages.*", "i18n/$1/messages"))
            .distinct()
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }

  @Bean
  LocaleResolver localeResolver() {
    var accepted = new AcceptHeaderLocaleResolver();
    accepted.setSupportedLocales(LANGUAGES);
    accepted.setDefaultLocale(Locale.CHINESE);
    var resolver = new CookieLocaleResolver("lang");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(accepted::resolveLocale);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }
}
