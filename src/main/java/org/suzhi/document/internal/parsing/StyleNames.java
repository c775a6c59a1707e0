package org.suzhi.document.internal.parsing;

import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Names of paragraph styles, because ids differ by the language of the program that wrote them. */
public final class StyleNames extends DefaultHandler {

  private final Map<String, String> names = new HashMap<>();
  private String id = "";

  /** The name, such as {@code heading 1}; the id itself where there is none. */
  public String name(String style) {
    return names.getOrDefault(style, style);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("style")) {
      id = value(attributes, "w:styleId");
    } else if (name.equals("name") && !id.isEmpty()) {
      names.put(id, value(attributes, "w:val"));
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("style")) {
      id = "";
    }
  }

  public static String value(Attributes attributes, String name) {
    var text = attributes.getValue(name);
    return text == null ? "" : text;
  }
}
