package org.suzhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs, told to people: every operation of the OpenAPI document. */
@Controller
class ApiPage {

  private static final String DOCUMENT = "/api/openapi.json";

  private final OpenApiWebMvcResource resource;

  ApiPage(OpenApiWebMvcResource resource) {
    this.resource = resource;
  }

  /** What can be called. */
  record Operation(
      String id,
      String method,
      String path,
      String summary,
      String description,
      List<Parameter> parameters,
      List<Answer> answers) {}

  /** What a call may say. */
  record Parameter(String name, boolean required, String description, String values) {}

  /** What may come back. */
  record Answer(String status, String description) {}

  @GetMapping("/api")
  String api(HttpServletRequest request, Locale locale, Model model) throws IOException {
    var bytes = resource.openapiJson(request, DOCUMENT, locale);
    var document = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
    model.addAttribute("operations", operations(document.path("paths")));
    model.addAttribute("document", DOCUMENT);
    return "platform/api";
  }

  private static List<Operation> operations(JsonNode paths) {
    var operations = new ArrayList<Operation>();
    for (var path : paths.properties()) {
      for (var method : path.getValue().properties()) {
        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
      }
    }
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode node) {
    var parameters = new ArrayList<Parameter>();
    node.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
    var answers = new ArrayList<Answer>();
    for (var answer : node.path("responses").properties()) {
      answers.add(new Answer(answer.getKey(), answer.getValue().path("description").asString("")));
    }
    return new Operation(
        node.path("operationId").asString(method + path),
        method.toUpperCase(Locale.ROOT),
        path,
        node.path("summary").asString(""),
        node.path("description").asString(""),
        parameters,
        answers);
  }

  private static Parameter parameter(JsonNode node) {
    var values = new ArrayList<String>();
    node.path("schema").path("enum").forEach(value -> values.add(value.asString()));
    return new Parameter(
        node.path("name").asString(""),
        node.path("required").asBoolean(false),
        node.path("description").asString(""),
        String.join(", ", values));
  }
}
