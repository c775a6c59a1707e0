package org.suzhi.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.suzhi.house.House.Page;

/** Words that a template would show without asking the bundles, and script or style in a page. */
final class LiteralText {

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern INLINED =
      Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);

  /** Attributes that people read or hear. */
  private static final Set<String> READ =
      Set.of(
          "title",
          "alt",
          "placeholder",
          "label",
          "summary",
          "aria-label",
          "aria-description",
          "aria-roledescription",
          "aria-valuetext",
          "aria-placeholder",
          "data-label",
          "data-title",
          "data-confirm",
          "hx-confirm",
          "hx-prompt");

  /** Attributes of Thymeleaf whose value is shown. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "th:(u?text|title|alt|placeholder|label|value|attr|attrappend|attrprepend|aria-[a-z]+"
              + "|alt-title|lang-xmllang|data-(label|title|confirm)|hx-confirm)");

  /** A literal of Thymeleaf outside of expressions: {@code 'words'} or {@code |words ${x}|}. */
  private static final Pattern QUOTED =
      Pattern.compile("'[^']*\\p{L}[^']*'|\\|[^|]*\\p{L}[^|]*\\|");

  /** A literal chosen inside an expression: {@code ${x ? 'Yes' : 'No'}}. */
  private static final Pattern CHOSEN = Pattern.compile("[?:]\\s*'[^']*\\p{L}[^']*'");

  /** In {@code th:attr} these values are for machines. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "(aria-(labelledby|describedby|controls|owns|current|expanded|sort|pressed|selected|hidden|live)|data-(?!label|title|confirm)[a-z-]+|id|class|href|lang)=");

  private LiteralText() {}

  static List<String> violations(List<Page> templates) {
    var found = new ArrayList<String>();
    for (var template : templates) {
      var parser = Parser.xmlParser().setTrackPosition(true);
      var document = parser.parseInput(template.text(), "");
      document
          .nodeStream()
          .forEach(
              node -> {
                switch (node) {
                  case TextNode text -> text(template, text, found);
                  case Element element -> element(template, element, found);
                  default -> {}
                }
              });
    }
    return found;
  }

  private static void text(Page template, TextNode node, List<String> found) {
    var shown = INLINED.matcher(node.getWholeText()).replaceAll("").strip();
    boolean isCode = node.parent() != null && node.parent().nodeName().matches("script|style");
    if (LETTER.matcher(shown).find() && !isCode && !isReplaced(node)) {
      found.add(at(template, node) + "text " + shown);
    }
  }

  /** Whether Thymeleaf puts something else in the place of this node. */
  private static boolean isReplaced(Node node) {
    for (var at = node.parent(); at != null; at = at.parent()) {
      if (at.hasAttr("th:text")
          || at.hasAttr("th:utext")
          || at.hasAttr("th:replace")
          || at.hasAttr("th:insert")
          || at.attr("th:remove").equals("all")) {
        return !at.nodeName().equals("html");
      }
    }
    return false;
  }

  private static void element(Page template, Element element, List<String> found) {
    for (var attribute : element.attributes()) {
      var name = attribute.getKey();
      var at = at(template, element) + name + " ";
      if (isRead(element, name) && LETTER.matcher(attribute.getValue()).find()) {
        found.add(at + attribute.getValue());
      } else if (SHOWN.matcher(name).matches() && showsLiteral(attribute)) {
        found.add(at + attribute.getValue());
      } else if (name.startsWith("th:") && HAN.matcher(attribute.getValue()).find()) {
        found.add(at + attribute.getValue());
      } else if (name.equals("style") || name.matches("(th:)?on[a-z]+|th:style(append)?")) {
        found.add(at + "is script or style in the page");
      }
    }
    boolean isData = element.attr("type").equals("application/json");
    if (element.nodeName().equals("style")
        || element.nodeName().equals("script")
            && !element.hasAttr("src")
            && !element.hasAttr("th:src")
            && !isData) {
      found.add(at(template, element) + element.nodeName() + " in the page");
    }
  }

  private static boolean isRead(Element element, String name) {
    boolean isButtonText =
        name.equals("value")
            && element.nodeName().equals("input")
            && element.attr("type").matches("submit|button|reset");
    boolean isDescription =
        name.equals("content") && element.attr("name").matches("description|keywords");
    boolean isOverridden =
        element.hasAttr("th:" + name) || element.attr("th:attr").contains(name + "=");
    return (READ.contains(name) || isButtonText || isDescription) && !isOverridden;
  }

  private static boolean showsLiteral(Attribute attribute) {
    var value = attribute.getValue();
    boolean isForMachines =
        attribute.getKey().startsWith("th:attr") && MACHINE.matcher(value).find()
            || attribute.getKey().equals("th:value");
    if (isForMachines) {
      return HAN.matcher(value).find();
    }
    return QUOTED.matcher(withoutExpressions(value)).find() || CHOSEN.matcher(value).find();
  }

  /** Cuts <code>${...}</code>, <code>#{...}</code> and the like, which may hold each other. */
  private static String withoutExpressions(String value) {
    var kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean opens = c == '{' && i > 0 && "$#@~*".indexOf(value.charAt(i - 1)) >= 0;
      if (depth > 0 && c == '}') {
        depth--;
      } else if (opens || depth > 0 && c == '{') {
        depth++;
      } else if (depth == 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static String at(Page template, Node node) {
    return template.at(node.sourceRange().start().lineNumber());
  }
}
