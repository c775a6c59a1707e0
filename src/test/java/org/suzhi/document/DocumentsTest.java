package org.suzhi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suzhi.document.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.SuzhiTest;
import org.suzhi.document.UploadCheck.Accepted;
import org.suzhi.document.UploadCheck.Reason;
import org.suzhi.document.UploadCheck.Refused;
import org.suzhi.kernel.Actor;

@SuzhiTest
class DocumentsTest {

  private static final Set<FileKind> ANY = EnumSet.allOf(FileKind.class);

  @TempDir Path folder;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MessageSource messages;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve(UUID.randomUUID() + ".pdf"), bytes);
  }

  private UploadCheck check(byte[] bytes) throws IOException {
    return documents.check(file(bytes), ANY);
  }

  private void assertKind(FileKind kind, byte[] bytes) throws IOException {
    assertThat(check(bytes))
        .isInstanceOfSatisfying(
            Accepted.class, accepted -> assertThat(accepted.kind()).isEqualTo(kind));
  }

  private void assertRefused(Reason reason, byte[] bytes) throws IOException {
    assertThat(check(bytes)).isEqualTo(new Refused(reason));
  }

  @Test
  void tellsTheKindByContentWhateverTheName() throws IOException {
    assertKind(FileKind.PDF, Samples.pdf("text"));
    assertKind(FileKind.DOCX, Samples.docx());
    assertKind(FileKind.XLSX, BoundedParsingTest.workbook());
    assertKind(FileKind.OFD, Samples.zip("OFD.xml", utf8("<ofd/>")));
    assertKind(FileKind.ZIP, Samples.zip("a.txt", utf8("a")));
    assertKind(FileKind.PNG, Samples.image("png"));
    assertKind(FileKind.JPEG, Samples.image("jpeg"));
    assertKind(FileKind.GIF, Samples.image("gif"));
    assertKind(FileKind.TIFF, Samples.image("tiff"));
    assertKind(FileKind.JSON, utf8("{\"a\": [1, 2]}"));
    assertKind(FileKind.XML, utf8("\uFEFF<?xml version=\"1.0\"?><a/>"));
    assertKind(FileKind.CSV, utf8("a,b\n1,\"2,3\"\n"));
    assertKind(FileKind.TEXT, utf8("just a sentence"));
  }

  @Test
  void namesTheEncodingOfText() throws IOException {
    var text = "指标,数值\n专利,1\n";
    assertThat(check(utf8(text)))
        .isEqualTo(new Accepted(FileKind.CSV, Optional.of("UTF-8"), Optional.empty()));
    assertThat(check(text.getBytes(Charset.forName("GB18030"))))
        .isEqualTo(new Accepted(FileKind.CSV, Optional.of("GB18030"), Optional.empty()));
    assertThat(check(text.getBytes(Charset.forName("UTF-16"))))
        .isEqualTo(new Accepted(FileKind.CSV, Optional.of("UTF-16"), Optional.empty()));
  }

  @Test
  void namesWhatNeedsAPassword() throws Exception {
    assertRefused(Reason.ENCRYPTED, Samples.encryptedPdf("secret"));
    assertRefused(Reason.ENCRYPTED, BoundedParsingTest.encrypted(BoundedParsingTest.workbook()));
    assertRefused(Reason.ENCRYPTED, Samples.encryptedZip());
  }

  @Test
  void namesWhatIsCutOff() throws IOException {
    for (var whole :
        new byte[][] {
          Samples.pdf("text"), Samples.docx(), Samples.image("png"), Samples.image("jpeg")
        }) {
      assertRefused(Reason.DAMAGED, Arrays.copyOf(whole, whole.length * 3 / 4));
    }
  }

  @Test
  void refusesBombsEmptyFilesProgramsAndPages() throws IOException {
    assertRefused(Reason.TOO_LARGE, BoundedParsingTest.bomb());
    assertRefused(Reason.EMPTY, new byte[0]);
    assertRefused(Reason.KIND, new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0});
    assertRefused(Reason.KIND, utf8("<svg onload='alert(1)'/>"));
    assertRefused(Reason.KIND, utf8("<!doctype html><script>1</script>"));
  }

  @Test
  void refusesAKindThatIsNotWanted() throws IOException {
    assertThat(documents.check(file(utf8("a,b\n1,2\n")), Set.of(FileKind.PDF)))
        .isEqualTo(new Refused(Reason.KIND));
  }

  @Test
  void refusesWhatIsLargerThanAllowed() throws IOException {
    var file = file(new byte[0]);
    try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength((50L << 20) + 1);
    }
    assertThat(documents.check(file, ANY)).isEqualTo(new Refused(Reason.TOO_LARGE));
  }

  @Test
  void everyReasonHasWordsInBothLanguages() {
    for (var reason : Reason.values()) {
      var zh = messages.getMessage(reason.message(), null, Locale.CHINESE);
      var en = messages.getMessage(reason.message(), null, Locale.ENGLISH);
      assertThat(zh).isNotEqualTo(en);
    }
  }

  @Test
  void givesBackTheBytesItKept() throws IOException {
    var bytes = new byte[(2 << 20) + 17];
    new Random(1).nextBytes(bytes);
    var kept = keep("a.zip", bytes);
    var out = new ByteArrayOutputStream();
    documents.copy(documents.find(kept.id()).orElseThrow(), out);
    assertThat(out.toByteArray()).isEqualTo(bytes);
    assertThat(documents.find(kept.id())).contains(kept);
  }

  @Test
  void keepsEqualBytesOnceAlsoWhenTheyComeAtTheSameTime() {
    var bytes = utf8("the same " + UUID.randomUUID());
    var kept =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> keep(i + ".txt", bytes)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(kept).extracting(Document::digest).containsOnly(kept.getFirst().digest());
    assertThat(kept).extracting(Document::id).doesNotHaveDuplicates();
    assertThat(chunks(kept.getFirst())).isEqualTo(1);
  }

  @Test
  void keepsNothingOfATransactionThatIsUndone() {
    var document =
        Stream.of(utf8("undone " + UUID.randomUUID()))
            .map(
                bytes ->
                    transaction.execute(
                        status -> {
                          status.setRollbackOnly();
                          return keep("undone.txt", bytes);
                        }))
            .findFirst()
            .orElseThrow();
    assertThat(documents.find(document.id())).isEmpty();
    assertThat(chunks(document)).isZero();
  }

  @Test
  void noticesBytesThatWereChangedInTheDatabase() {
    var document = keep("a.txt", utf8("sound " + UUID.randomUUID()));
    jdbc.sql("update document.chunk set bytes = 'other' where digest = decode(?, 'hex')")
        .param(document.digest())
        .update();
    assertThatThrownBy(() -> documents.copy(document, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
  }

  private long chunks(Document document) {
    return jdbc.sql("select count(*) from document.chunk where digest = decode(?, 'hex')")
        .param(document.digest())
        .query(Long.class)
        .single();
  }

  private Document keep(String name, byte[] bytes) {
    try {
      return documents.keep(
          name,
          file(bytes),
          new Accepted(FileKind.TEXT, Optional.of("UTF-8"), Optional.empty()),
          new Actor.System("test"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
