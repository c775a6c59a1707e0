package org.suzhi.statistics.web.sdmx;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.suzhi.statistics.Observation;

/** Figures as a generic data message of SDMX-ML 2.1. */
record DataXml(Answer answer) {

  byte[] write(Instant prepared) {
    return Xml.message("GenericData", prepared, DataXml::structure, this::dataSet);
  }

  private static void structure(Xml xml) throws XMLStreamException {
    xml.open(
        "message:Structure", "structureID", Ids.FLOW, "dimensionAtObservation", Ids.TIME_PERIOD);
    xml.open("common:StructureUsage");
    xml.empty("Ref", "agencyID", Ids.AGENCY, "id", Ids.FLOW, "version", Ids.VERSION);
    xml.close();
    xml.close();
  }

  private void dataSet(Xml xml) throws XMLStreamException {
    xml.open("message:DataSet", "structureRef", Ids.FLOW, "action", "Information");
    for (var series : answer.series().entrySet()) {
      xml.open("generic:Series").open("generic:SeriesKey");
      for (int i = 0; i < Ids.KEY.size(); i++) {
        value(xml, Ids.KEY.get(i), series.getKey().codes().get(i));
      }
      xml.close();
      if (answer.values()) {
        observations(xml, series.getValue());
      }
      xml.close();
    }
    xml.close();
  }

  private void observations(Xml xml, List<Observation> observations) throws XMLStreamException {
    for (var observation : observations) {
      xml.open("generic:Obs");
      xml.empty("generic:ObsDimension", "value", TimePeriods.time(observation.period()));
      xml.empty("generic:ObsValue", "value", observation.value().toPlainString());
      if (answer.attributes()) {
        xml.open("generic:Attributes");
        value(xml, Ids.UNIT_MEASURE, observation.unit());
        value(xml, Ids.OBS_STATUS, Answer.status(observation));
        if (!Answer.source(observation).isEmpty()) {
          value(xml, Ids.SOURCE, Answer.source(observation));
        }
        xml.close();
      }
      xml.close();
    }
  }

  private static void value(Xml xml, String id, String value) throws XMLStreamException {
    xml.empty("generic:Value", "id", id, "value", value);
  }
}
