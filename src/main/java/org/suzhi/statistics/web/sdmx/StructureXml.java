package org.suzhi.statistics.web.sdmx;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;

/** The structure as an SDMX-ML 2.1 message, which most programs still ask for. */
record StructureXml(Structure structure) {

  byte[] write(Parts parts, Instant prepared) {
    return Xml.message("Structure", prepared, header -> {}, xml -> parts(xml, parts));
  }

  private void parts(Xml xml, Parts parts) throws XMLStreamException {
    xml.open("message:Structures");
    if (parts.has(Parts.Part.DATAFLOW)) {
      flow(xml);
    }
    if (parts.has(Parts.Part.CODELIST)) {
      codelists(xml, parts);
    }
    if (parts.has(Parts.Part.CONCEPTSCHEME)) {
      concepts(xml);
    }
    if (parts.has(Parts.Part.DATASTRUCTURE)) {
      dataStructure(xml);
    }
    xml.close();
  }

  private void flow(Xml xml) throws XMLStreamException {
    xml.open("structure:Dataflows");
    maintained(xml, "structure:Dataflow", Ids.FLOW);
    xml.names(structure.terms().flow());
    xml.open("structure:Structure");
    reference(xml, "datastructure", "DataStructure", Ids.FLOW);
    xml.close();
    xml.close();
    xml.close();
  }

  private void codelists(Xml xml, Parts parts) throws XMLStreamException {
    xml.open("structure:Codelists");
    for (var list : structure.codelists().stream().filter(parts::has).toList()) {
      maintained(xml, "structure:Codelist", list.id());
      xml.names(list.name());
      for (var code : list.codes()) {
        xml.open("structure:Code", "id", code.id());
        xml.names(code.name());
        xml.close();
      }
      xml.close();
    }
    xml.close();
  }

  private void concepts(Xml xml) throws XMLStreamException {
    xml.open("structure:Concepts");
    maintained(xml, "structure:ConceptScheme", Ids.CONCEPTS);
    xml.names(structure.terms().of("statistics.sdmx.concepts"));
    for (var id : Structure.concepts()) {
      xml.open("structure:Concept", "id", id);
      xml.names(structure.terms().concept(id));
      xml.close();
    }
    xml.close();
    xml.close();
  }

  private void dataStructure(Xml xml) throws XMLStreamException {
    xml.open("structure:DataStructures");
    maintained(xml, "structure:DataStructure", Ids.FLOW);
    xml.names(structure.terms().flow());
    xml.open("structure:DataStructureComponents");
    dimensions(xml);
    attributes(xml);
    xml.open("structure:MeasureList", "id", "MeasureDescriptor");
    xml.open("structure:PrimaryMeasure", "id", Ids.OBS_VALUE);
    concept(xml, Ids.OBS_VALUE);
    xml.close();
    xml.close();
    xml.close();
    xml.close();
    xml.close();
  }

  private void dimensions(Xml xml) throws XMLStreamException {
    xml.open("structure:DimensionList", "id", "DimensionDescriptor");
    for (var id : Ids.KEY) {
      int position = Ids.KEY.indexOf(id) + 1;
      xml.open("structure:Dimension", "id", id, "position", String.valueOf(position));
      concept(xml, id);
      enumeration(xml, id);
      xml.close();
    }
    int last = Ids.KEY.size() + 1;
    xml.open("structure:TimeDimension", "id", Ids.TIME_PERIOD, "position", String.valueOf(last));
    concept(xml, Ids.TIME_PERIOD);
    xml.open("structure:LocalRepresentation");
    xml.empty("structure:TextFormat", "textType", "ObservationalTimePeriod");
    xml.close();
    xml.close();
    xml.close();
  }

  private void attributes(Xml xml) throws XMLStreamException {
    xml.open("structure:AttributeList", "id", "AttributeDescriptor");
    for (var id : Ids.ATTRIBUTES) {
      boolean free = id.equals(Ids.SOURCE);
      xml.open(
          "structure:Attribute", "id", id, "assignmentStatus", free ? "Conditional" : "Mandatory");
      concept(xml, id);
      if (!free) {
        enumeration(xml, id);
      }
      xml.open("structure:AttributeRelationship").open("structure:PrimaryMeasure");
      xml.empty("Ref", "id", Ids.OBS_VALUE);
      xml.close();
      xml.close();
      xml.close();
    }
    xml.close();
  }

  private static void concept(Xml xml, String id) throws XMLStreamException {
    xml.open("structure:ConceptIdentity");
    xml.empty(
        "Ref",
        "id",
        id,
        "maintainableParentID",
        Ids.CONCEPTS,
        "maintainableParentVersion",
        Ids.VERSION,
        "agencyID",
        Ids.AGENCY,
        "package",
        "conceptscheme",
        "class",
        "Concept");
    xml.close();
  }

  private static void enumeration(Xml xml, String component) throws XMLStreamException {
    xml.open("structure:LocalRepresentation").open("structure:Enumeration");
    reference(xml, "codelist", "Codelist", Ids.codelist(component));
    xml.close();
    xml.close();
  }

  private static void reference(Xml xml, String from, String kind, String id)
      throws XMLStreamException {
    xml.empty(
        "Ref",
        "id",
        id,
        "version",
        Ids.VERSION,
        "agencyID",
        Ids.AGENCY,
        "package",
        from,
        "class",
        kind);
  }

  private static void maintained(Xml xml, String name, String id) throws XMLStreamException {
    xml.open(name, "id", id, "agencyID", Ids.AGENCY, "version", Ids.VERSION);
  }
}
