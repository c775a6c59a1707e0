package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.suzhi.document.ParsingTask;
import org.suzhi.document.internal.parsing.OfficeFile;
import org.suzhi.document.internal.parsing.StyleNames;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Paragraphs and table rows of a text document, then its notes. */
public final class DocxLines implements ParsingTask {

  private static final String BODY = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String NOTES = "word/footnotes.xml";

  @Override
  public String name() {
    return "docx-lines";
  }

  @Override
  public void parse(Path file, Appendable out) throws IOException, Unparsable {
    OfficeFile.check(file, BODY);
    try (var zip = new ZipFile(file.toFile())) {
      var styles = new StyleNames();
      var handler = new DocxHandler(styles, new Lines(out));
      for (var part : new String[] {STYLES, BODY, NOTES}) {
        if (zip.getEntry(part) != null) {
          read(zip, part, part.equals(STYLES) ? styles : handler);
        }
      }
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
