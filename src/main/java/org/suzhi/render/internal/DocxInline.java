package org.suzhi.render.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Text of one paragraph: runs with their emphasis, links, line breaks, images. */
final class DocxInline {

  /** What holds for a stretch of text. */
  record Look(
      boolean bold,
      boolean emphasis,
      boolean code,
      Optional<String> shift,
      String link,
      String language) {

    static final Look PLAIN = new Look(false, false, false, Optional.empty(), "", "");

    Look of(Element element) {
      var lang =
          element.attr("lang").matches("(zh|en)(-[A-Za-z]+)?") ? element.attr("lang") : language;
      return switch (element.normalName()) {
        case "strong", "b", "th", "dt" -> new Look(true, emphasis, code, shift, link, lang);
        case "em", "i", "u" -> new Look(bold, true, code, shift, link, lang);
        case "code", "pre" -> new Look(bold, emphasis, true, shift, link, lang);
        case "sub" -> shifted("subscript", lang);
        case "sup" -> shifted("superscript", lang);
        case "a" -> new Look(bold, emphasis, code, shift, element.attr("href"), lang);
        default -> new Look(bold, emphasis, code, shift, link, lang);
      };
    }

    private Look shifted(String to, String lang) {
      return new Look(bold, emphasis, code, Optional.of(to), link, lang);
    }
  }

  private final XWPFParagraph paragraph;
  private final boolean asWritten;
  private boolean afterSpace = true;

  DocxInline(XWPFParagraph paragraph, boolean asWritten) {
    this.paragraph = paragraph;
    this.asWritten = asWritten;
  }

  void write(Node node, Look look) {
    if (node instanceof TextNode text) {
      text(text.getWholeText(), look);
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "br" -> {
          run(look).addBreak();
          afterSpace = true;
        }
        case "img" -> DocxImages.add(paragraph.createRun(), element);
        case "svg" -> {}
        default -> element.childNodes().forEach(child -> write(child, look.of(element)));
      }
    }
  }

  private void text(String written, Look look) {
    if (asWritten) {
      var lines = written.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        var run = run(look);
        run.setText(lines[i].replace("\t", "    "));
        if (i < lines.length - 1) {
          run.addBreak();
        }
      }
      return;
    }
    var folded = written.replaceAll("[ \\t\\r\\n]+", " ");
    var shown = afterSpace && folded.startsWith(" ") ? folded.substring(1) : folded;
    if (!shown.isEmpty()) {
      run(look).setText(shown);
      afterSpace = shown.endsWith(" ");
    }
  }

  private XWPFRun run(Look look) {
    var run = look.link().isEmpty() ? paragraph.createRun() : linked(look.link());
    if (look.bold()) {
      run.setBold(true);
    }
    if (look.emphasis()) {
      run.setUnderline(UnderlinePatterns.SINGLE);
    }
    if (look.code()) {
      run.setStyle("Code");
    }
    look.shift().ifPresent(run::setVerticalAlignment);
    if (!look.language().isEmpty()) {
      var language = properties(run).addNewLang();
      if (look.language().startsWith("zh")) {
        language.setEastAsia("zh-CN");
      } else {
        language.setVal("en-US");
      }
    }
    return run;
  }

  private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr properties(
      XWPFRun run) {
    return run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
  }

  private XWPFRun linked(String address) {
    if (address.startsWith("#")) {
      var link = paragraph.getCTP().addNewHyperlink();
      link.setAnchor(DocxFields.bookmarkName(address.substring(1)));
      var run = new org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun(link, link.addNewR(), paragraph);
      run.setStyle("Hyperlink");
      return run;
    }
    try {
      var run = paragraph.createHyperlinkRun(new URI(address).toASCIIString());
      run.setStyle("Hyperlink");
      return run;
    } catch (URISyntaxException e) {
      // A link that no program could follow is written as plain text.
      return paragraph.createRun();
    }
  }
}
