package org.suzhi.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.SourceLine;

/** A body as the API gives it. */
record BodyJson(
    String code,
    Text name,
    String naming,
    KindJson kind,
    String level,
    Optional<String> parent,
    Optional<String> region,
    Text regionName,
    List<FieldJson> fields,
    Optional<SourceLine> source,
    Optional<LocalDate> endedOn) {

  record KindJson(String code, Text name) {}

  record FieldJson(Text name, List<String> ipc, Optional<SourceLine> source) {}

  static BodyJson of(Body body, Places places) {
    return new BodyJson(
        body.code().code(),
        body.name(),
        body.naming().name().toLowerCase(Locale.ROOT),
        new KindJson(body.kind().code(), body.kind().name()),
        body.level().code(),
        body.parent().map(BodyCode::code),
        body.region().map(RegionCode::code),
        places.of(body),
        body.fields().stream()
            .map(
                field ->
                    new FieldJson(
                        field.name(),
                        field.ipc().stream().map(IpcSymbol::symbol).toList(),
                        field.source()))
            .toList(),
        body.source(),
        body.endedOn());
  }
}
