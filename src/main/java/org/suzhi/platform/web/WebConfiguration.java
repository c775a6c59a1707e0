package org.suzhi.platform.web;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The words of every module's bundle, and the language in which they are shown. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final LanguageOfRequest language = new LanguageOfRequest();

  @Bean
  static MessageSource messageSource() throws IOException {
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
    return language;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(language);
  }
}
