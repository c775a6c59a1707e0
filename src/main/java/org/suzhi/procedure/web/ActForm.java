package org.suzhi.procedure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.suzhi.identity.Visitor;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Papers;
import org.suzhi.procedure.Papers.Handed;

/** Reads what a page sends of an action. */
@Component
class ActForm {

  static final String FILES = "further";
  private static final List<String> DETAILS = List.of("body", "amount", "receipt", "number");

  private final Papers papers;
  private final Uploaded uploaded;

  ActForm(Papers papers, Uploaded uploaded) {
    this.papers = papers;
    this.uploaded = uploaded;
  }

  Act act(HttpServletRequest request, List<UUID> files) {
    var input = new FormInput(request.getParameterMap());
    var detail = new HashMap<String, String>();
    for (var name : DETAILS) {
      Optional.of(input.one(name).strip())
          .filter(v -> !v.isEmpty())
          .ifPresent(v -> detail.put(name, v));
    }
    var reasons = request.getParameterMap().getOrDefault("reason", new String[0]);
    return new Act(
        version(input),
        input.one("action"),
        List.of(reasons),
        input.one("words").replace("\r\n", "\n").strip(),
        detail,
        "",
        files.isEmpty() ? Map.of() : Map.of(FILES, files));
  }

  private static int version(FormInput input) {
    try {
      return Integer.parseInt(input.one("version"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  List<UUID> files(
      Visitor visitor,
      Application application,
      MultipartHttpServletRequest request,
      List<FieldProblem> problems) {
    var kept = new ArrayList<UUID>();
    for (var file : request.getFiles(FILES)) {
      if (!file.isEmpty()) {
        uploaded
            .taken(
                FILES,
                file,
                (field, name, path) -> {
                  var handed =
                      papers.add(visitor.account().actor(), application, field, name, path);
                  if (handed instanceof Handed.Kept taken) {
                    kept.add(taken.paper().id());
                  }
                  return handed;
                })
            .ifPresent(problems::add);
      }
    }
    return kept;
  }
}
