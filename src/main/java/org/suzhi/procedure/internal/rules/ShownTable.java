package org.suzhi.procedure.internal.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A decision table as a page shows it.
 *
 * @param columns what is looked at, and at last what comes of it
 */
public record ShownTable(String name, List<String> columns, List<List<String>> rows) {

  public ShownTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static List<ShownTable> read(String dmn) {
    var tables = new ArrayList<ShownTable>();
    for (var decision : elements(document(dmn).getElementsByTagNameNS("*", "decision"))) {
      elements(decision.getElementsByTagNameNS("*", "decisionTable"))
          .forEach(table -> tables.add(table(decision.getAttribute("name"), table)));
    }
    return tables;
  }

  private static org.w3c.dom.Document document(String dmn) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(dmn)));
    } catch (ParserConfigurationException | SAXException | java.io.IOException e) {
      throw new IllegalArgumentException("rules.dmn can't be read: " + e.getMessage(), e);
    }
  }

  private static ShownTable table(String name, Element table) {
    var columns = new ArrayList<String>();
    for (var input : elements(table.getElementsByTagNameNS("*", "input"))) {
      columns.add(input.hasAttribute("label") ? input.getAttribute("label") : text(input));
    }
    elements(table.getElementsByTagNameNS("*", "output"))
        .forEach(output -> columns.add(output.getAttribute("label")));
    var rows = new ArrayList<List<String>>();
    for (var rule : elements(table.getElementsByTagNameNS("*", "rule"))) {
      var cells = new ArrayList<String>();
      elements(rule.getElementsByTagNameNS("*", "inputEntry")).forEach(e -> cells.add(text(e)));
      elements(rule.getElementsByTagNameNS("*", "outputEntry")).forEach(e -> cells.add(text(e)));
      rows.add(List.copyOf(cells));
    }
    return new ShownTable(name, columns, rows);
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }
}
