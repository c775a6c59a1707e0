package org.suzhi.statistics.web.sdmx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.suzhi.kernel.Text;

/** Writes messages of SDMX-ML 2.1. */
final class Xml {

  private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  private Xml() throws XMLStreamException {
    out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
  }

  /** What a writer of a message does with it. */
  interface Body {
    void write(Xml xml) throws XMLStreamException;
  }

  static byte[] message(String root, Instant prepared, Body header, Body body) {
    try {
      var xml = new Xml();
      xml.out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.out.writeStartElement("message:" + root);
      xml.out.writeAttribute("xmlns:message", SCHEMAS + "message");
      for (var part : new String[] {"structure", "common"}) {
        xml.out.writeAttribute("xmlns:" + part, SCHEMAS + part);
      }
      xml.out.writeAttribute("xmlns:generic", SCHEMAS + "data/generic");
      xml.header(prepared, header);
      body.write(xml);
      xml.out.writeEndDocument();
      xml.out.close();
      return xml.bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("SDMX-ML can't be written", e);
    }
  }

  private void header(Instant prepared, Body more) throws XMLStreamException {
    open("message:Header");
    text("message:ID", Ids.FLOW + "-" + prepared.getEpochSecond());
    text("message:Test", "false");
    text("message:Prepared", prepared.truncatedTo(ChronoUnit.SECONDS).toString());
    empty("message:Sender", "id", Ids.AGENCY);
    more.write(this);
    close();
  }

  /** Starts an element with attributes, names and values in turn. */
  Xml open(String name, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
    return this;
  }

  void close() throws XMLStreamException {
    out.writeEndElement();
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    attributes(attributes);
  }

  void text(String name, String text, String... attributes) throws XMLStreamException {
    open(name, attributes);
    out.writeCharacters(text);
    close();
  }

  void names(Text name) throws XMLStreamException {
    text("common:Name", name.zh(), "xml:lang", "zh");
    text("common:Name", name.en(), "xml:lang", "en");
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }
}
