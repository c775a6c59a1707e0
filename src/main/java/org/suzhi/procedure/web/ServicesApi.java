package org.suzhi.procedure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Problem;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.Services;

/** The catalogue for other programs, and how a case is getting on. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Services", description = "procedure.api")
class ServicesApi {

  private final Services services;
  private final Applications applications;

  ServicesApi(Services services, Applications applications) {
    this.services = services;
    this.applications = applications;
  }

  record Item(
      String code,
      int version,
      Text name,
      String subject,
      Text result,
      List<String> channels,
      boolean sample) {}

  record Guide(
      Item service,
      Map<String, Text> who,
      Map<String, String> limits,
      List<String> legalBasis,
      Optional<String> fee,
      String form) {}

  record Standing(String number, String service, Text stage, Optional<String> outcome) {}

  @GetMapping("/services")
  @Operation(summary = "procedure.api.services")
  List<Item> all() {
    return services.all().stream().map(ServicesApi::item).toList();
  }

  @GetMapping("/services/{code}")
  @Operation(summary = "procedure.api.service")
  Guide one(@Parameter(description = "procedure.api.parameter.service") @PathVariable String code) {
    var service =
        services
            .find(code)
            .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
    var limits = new java.util.TreeMap<String, String>();
    service.limits().forEach((name, limit) -> limits.put(name, limit.running().toString()));
    return new Guide(
        item(service),
        service.who(),
        limits,
        service.bases().stream().map(Service.Basis::name).toList(),
        service.fee().map(fee -> fee.amount().toString()),
        service.sources().find("form.yaml").orElse(""));
  }

  private static Item item(Service service) {
    return new Item(
        service.code(),
        service.version(),
        service.name(),
        service.system(),
        service.result(),
        service.channels().stream()
            .map(c -> c.name().toLowerCase(java.util.Locale.ROOT))
            .sorted()
            .toList(),
        service.status() == Service.Status.SAMPLE
            || service.form().status() == Service.Status.SAMPLE);
  }

  @GetMapping("/progress")
  @Operation(summary = "procedure.api.progress")
  Standing progress(
      @Parameter(description = "procedure.api.parameter.number") @RequestParam String number,
      @Parameter(description = "procedure.api.parameter.code") @RequestParam String code) {
    return ApplicationPages.parsed(number)
        .flatMap(known -> applications.byCode(known, code))
        .map(
            found ->
                new Standing(
                    found.number().number(),
                    found.service().code(),
                    found.place().name(),
                    found.end().map(end -> end.outcome().name())))
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
  }
}
