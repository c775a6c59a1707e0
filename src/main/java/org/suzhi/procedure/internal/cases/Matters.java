package org.suzhi.procedure.internal.cases;

import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.Service;
import tools.jackson.databind.JsonNode;

/** What an application is about, taken from the answers to its form. */
record Matters(Service service, JsonNode answers) {

  private static final int LONGEST_TITLE = 120;

  /** What makes a second filing the same matter: the service, who applies, and these answers. */
  Optional<String> matter(Filing filing) {
    if (service.matter().isEmpty()) {
      return Optional.empty();
    }
    var said = new StringBuilder(service.code());
    said.append('\n').append(filing.applicant().party().orElse(filing.applicant().name()));
    for (var field : service.matter()) {
      said.append('\n').append(plain(answers.path(field)));
    }
    return Optional.of(said.toString());
  }

  /** The same number typed with other spaces is the same. */
  private static String plain(JsonNode answer) {
    var text = answer.isString() ? answer.asString() : answer.toString();
    return text.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
  }

  String title() {
    var title = service.named().map(field -> shown(answers.path(field))).orElse("");
    return service.confidential()
        ? ""
        : title.substring(0, Math.min(title.length(), LONGEST_TITLE));
  }

  private static String shown(JsonNode answer) {
    if (answer.isObject()) {
      return answer.path("name").asString(answer.path("number").asString(""));
    }
    return answer.asString("");
  }

  Optional<RegionCode> region() {
    return first(Type.Region.class).map(RegionCode::new);
  }

  Optional<IpcSymbol> field() {
    return first(Type.Ipc.class).map(IpcSymbol::parse);
  }

  private Optional<String> first(Class<? extends Type> type) {
    return service
        .form()
        .fields()
        .filter(field -> type.isInstance(field.type()))
        .map(Form.Field::code)
        .map(code -> answers.path(code).asString(""))
        .filter(answer -> !answer.isBlank())
        .findFirst();
  }
}
