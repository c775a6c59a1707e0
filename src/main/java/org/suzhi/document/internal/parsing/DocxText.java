package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.suzhi.document.ParsingTask;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Paragraphs and tables of a text document, a line of JSON for each paragraph or table row. */
public final class DocxText implements ParsingTask {

  private static final String BODY = "word/document.xml";
  private static final String STYLES = "word/styles.xml";

  @Override
  public String name() {
    return "docx-text";
  }

  @Override
  public void parse(Path file, Appendable out) throws IOException, Unparsable {
    OfficeFile.check(file, BODY);
    try (var zip = new ZipFile(file.toFile())) {
      var styles = new StyleNames();
      if (zip.getEntry(STYLES) != null) {
        read(zip, STYLES, styles);
      }
      read(zip, BODY, new TextHandler(styles, out));
    } catch (SAXException e) {
      throw new IOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void read(ZipFile zip, String part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    try (var xml = zip.getInputStream(zip.getEntry(part))) {
      var reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(xml));
    }
  }
}
