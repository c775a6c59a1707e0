package org.suzhi.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the interface as a whole, in the caller's language. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  @Bean
  OpenAPI openApi(ObjectProvider<BuildProperties> build) {
    var version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("0");
    return new OpenAPI()
        .servers(List.of(new Server().url("/")))
        .info(new Info().title("Suzhi").version(version));
  }

  @Bean
  OpenApiLocaleCustomizer inTheCallersLanguage(MessageSource messages) {
    return (OpenAPI api, Locale locale) ->
        api.getInfo().setDescription(messages.getMessage("platform.api.description", null, locale));
  }
}
