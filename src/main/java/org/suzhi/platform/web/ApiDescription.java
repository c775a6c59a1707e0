package org.suzhi.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the interface as a whole, in the caller's language. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z-]+)+");

  @Bean
  OpenAPI openApi(ObjectProvider<BuildProperties> build) {
    var version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("0");
    return new OpenAPI()
        .servers(List.of(new Server().url("/")))
        .info(new Info().title("Suzhi").version(version));
  }

  @Bean
  OpenApiLocaleCustomizer inTheCallersLanguage(MessageSource messages) {
    return (OpenAPI api, Locale locale) -> {
      api.getInfo().setDescription(messages.getMessage("platform.api.description", null, locale));
      if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
        api.getComponents().getSchemas().values().forEach(it -> say(it, messages, locale));
      }
    };
  }

  /** The framework says operations and parameters in the caller's language, but not schemas. */
  private static void say(Schema<?> schema, MessageSource messages, Locale locale) {
    var key = schema.getDescription();
    if (key != null && KEY.matcher(key).matches()) {
      schema.setDescription(messages.getMessage(key, null, locale));
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(property -> say(property, messages, locale));
    }
  }
}
