package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.suzhi.document.ParsingTask;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Rows of the first sheet of a workbook, read as a stream. */
public final class XlsxRows implements ParsingTask {

  @Override
  public String name() {
    return "xlsx-rows";
  }

  @Override
  public void parse(Path file, Appendable out) throws IOException, Unparsable {
    OfficeFile.check(file, "xl/workbook.xml");
    try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      rows(workbook, out);
    } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException e) {
      throw new IOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void rows(OPCPackage workbook, Appendable out)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var reader = new XSSFReader(workbook);
    var dates = new DateStyles();
    try (var data = reader.getWorkbookData()) {
      read(data, dates);
    }
    try (var styles = reader.getStylesData()) {
      if (styles != null) {
        read(styles, dates);
      }
    }
    var texts = new ReadOnlySharedStringsTable(workbook, false);
    var sheets = reader.getSheetsData();
    if (sheets.hasNext()) {
      try (var sheet = sheets.next()) {
        read(sheet, new SheetHandler(texts, dates, out));
      }
    }
  }

  private static void read(InputStream xml, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var reader = XMLHelper.newXMLReader();
    reader.setContentHandler(handler);
    reader.parse(new InputSource(xml));
  }
}
