package org.suzhi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.platform.DataDirectory;

class TextOfFilesTest {

  @TempDir Path data;
  BoundedParsing parsing;

  @BeforeEach
  void open() {
    parsing = new BoundedParsing(BoundedParsingTest.BOUNDS, new DataDirectory(data));
  }

  @Test
  void readsAPdfPageByPage() throws IOException {
    var result = parsing.parse("pdf-text", Samples.pdf("first page", "second page"));
    assertThat(((ParseResult.Parsed) result).lines())
        .containsExactly(
            "{\"page\":1,\"text\":\"first page\\n\"}", "{\"page\":2,\"text\":\"second page\\n\"}");
  }

  @Test
  void namesAPdfThatNeedsAPassword() throws IOException {
    assertThat(parsing.parse("pdf-text", Samples.encryptedPdf("secret")))
        .isEqualTo(new ParseResult.Encrypted());
  }

  @Test
  void readsAPdfThatOnlyForbidsPrinting() throws IOException {
    assertThat(parsing.parse("pdf-text", Samples.encryptedPdf("")))
        .isInstanceOf(ParseResult.Parsed.class);
  }

  @Test
  void namesATruncatedPdf() throws IOException {
    var whole = Samples.pdf("first page", "second page");
    assertThat(parsing.parse("pdf-text", Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo(new ParseResult.Damaged());
  }

  @Test
  void readsParagraphsAndTablesOfATextDocument() throws IOException {
    var result = parsing.parse("docx-text", Samples.docx());
    assertThat(((ParseResult.Parsed) result).lines())
        .containsExactly(
            "{\"style\":\"Heading1\",\"text\":\"总则\"}",
            "{\"style\":\"\",\"text\":\"One & two\"}",
            "{\"table\":1,\"cells\":[\"a\",\"b\"]}",
            "{\"table\":1,\"cells\":[\"c\",\"\"]}",
            "{\"style\":\"\",\"text\":\"After\"}");
  }

  @Test
  void followsNoEntityThatATextDocumentDeclares() throws IOException {
    var hostile =
        Samples.zip(
            "word/document.xml",
            Samples.utf8(
                """
                <!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="w"><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:document>
                """));
    assertThat(parsing.parse("docx-text", hostile)).isEqualTo(new ParseResult.Damaged());
  }
}
