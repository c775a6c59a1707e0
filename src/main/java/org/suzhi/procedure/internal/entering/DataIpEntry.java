package org.suzhi.procedure.internal.entering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Form.Type;
import org.suzhi.register.DataIp;
import org.suzhi.register.Holder;

/** What the form of a data-IP registration says of the right. */
record DataIpEntry(Application application, Answered answered) {

  String title() {
    return answered.text("name");
  }

  List<Holder> holders() {
    return List.of(answered.holder(answered.answers().path("holder"), application.applicant()));
  }

  DataIp particulars() {
    return new DataIp(
        answered.text("class"),
        answered.text("grade"),
        sources(),
        answered.text("processing"),
        answered.text("scenario"),
        answered.find("records"),
        answered.find("updates"),
        answered.text("deposit"));
  }

  /** The names of the kinds of sources, each once. */
  private String sources() {
    var kinds =
        application
            .service()
            .form()
            .fields()
            .filter(field -> field.code().equals("sources"))
            .flatMap(field -> ((Type.Repeated) field.type()).fields().stream())
            .filter(field -> field.code().equals("kind"))
            .findFirst();
    return answered.group("sources").stream()
        .map(source -> source.path("kind").asString(""))
        .distinct()
        .map(code -> kinds.map(field -> name(field, code)).orElse(code))
        .collect(Collectors.joining("、"));
  }

  private static String name(Field field, String code) {
    return Optional.ofNullable(((Type.Choice) field.type()).options().get(code))
        .map(text -> text.zh())
        .orElse(code);
  }
}
