package org.suzhi.statistics.web.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suzhi.kernel.Text;

/** The structure as an SDMX-JSON 2.1 message. */
record StructureJson(Structure structure, Locale locale) {

  Map<String, Object> write(Parts parts, Instant prepared) {
    var data = new LinkedHashMap<String, Object>();
    if (parts.has(Parts.Part.DATAFLOW)) {
      data.put("dataflows", List.of(flow()));
    }
    if (parts.has(Parts.Part.CODELIST)) {
      data.put(
          "codelists",
          structure.codelists().stream().filter(parts::has).map(this::codelist).toList());
    }
    if (parts.has(Parts.Part.CONCEPTSCHEME)) {
      data.put("conceptSchemes", List.of(concepts()));
    }
    if (parts.has(Parts.Part.DATASTRUCTURE)) {
      data.put("dataStructures", List.of(dataStructure()));
    }
    return Json.message("structure", prepared, data);
  }

  private Map<String, Object> flow() {
    return maintained(Ids.FLOW, structure.terms().flow(), "structure", Ids.structureUrn());
  }

  private Map<String, Object> codelist(Codelist list) {
    var codes =
        list.codes().stream().map(code -> Json.named(code.id(), code.name(), locale)).toList();
    return maintained(list.id(), list.name(), "codes", codes);
  }

  private Map<String, Object> concepts() {
    var concepts =
        Structure.concepts().stream()
            .map(id -> Json.named(id, structure.terms().concept(id), locale))
            .toList();
    return maintained(
        Ids.CONCEPTS, structure.terms().of("statistics.sdmx.concepts"), "concepts", concepts);
  }

  private Map<String, Object> dataStructure() {
    return maintained(
        Ids.FLOW,
        structure.terms().flow(),
        "dataStructureComponents",
        Json.object(
            "dimensionList",
            Json.object(
                "id",
                "DimensionDescriptor",
                "dimensions",
                dimensions(),
                "timeDimension",
                component(Ids.TIME_PERIOD, format("ObservationalTimePeriod"))),
            "measureList",
            Json.object(
                "id",
                "MeasureDescriptor",
                "measures",
                List.of(component(Ids.OBS_VALUE, format("Decimal")))),
            "attributeList",
            Json.object("id", "AttributeDescriptor", "attributes", attributes())));
  }

  private List<Object> dimensions() {
    var dimensions = new ArrayList<>();
    for (var id : Ids.KEY) {
      var dimension = component(id, Json.object("enumeration", Ids.codelistUrn(id)));
      dimension.put("position", Ids.KEY.indexOf(id));
      dimensions.add(dimension);
    }
    return dimensions;
  }

  private List<Object> attributes() {
    var attributes = new ArrayList<>();
    for (var id : Ids.ATTRIBUTES) {
      var values =
          id.equals(Ids.SOURCE)
              ? format("String")
              : Json.object("enumeration", Ids.codelistUrn(id));
      var attribute = component(id, values);
      attribute.put("usage", id.equals(Ids.SOURCE) ? "optional" : "mandatory");
      attribute.put("attributeRelationship", Json.object("observation", Json.object()));
      attributes.add(attribute);
    }
    return attributes;
  }

  private static Map<String, Object> component(String id, Map<String, Object> values) {
    return Json.object(
        "id", id, "conceptIdentity", Ids.conceptUrn(id), "localRepresentation", values);
  }

  private static Map<String, Object> format(String type) {
    return Json.object("format", Json.object("dataType", type));
  }

  private Map<String, Object> maintained(String id, Text name, String holds, Object what) {
    var maintained = Json.named(id, name, locale);
    maintained.put("agencyID", Ids.AGENCY);
    maintained.put("version", Ids.VERSION);
    maintained.put(holds, what);
    return maintained;
  }
}
