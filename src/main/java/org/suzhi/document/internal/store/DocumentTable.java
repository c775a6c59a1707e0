package org.suzhi.document.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.document.Document;
import org.suzhi.document.FileKind;

/** Documents and their bytes, which lie in chunks so that neither side holds a whole file. */
@Component
class DocumentTable {

  private static final int CHUNK = 1 << 20;

  private final JdbcClient jdbc;

  DocumentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Enters the digest; false where the bytes are there already. */
  boolean insertContent(byte[] digest, long size) {
    return jdbc.sql(
                "insert into document.content (digest, size) values (?, ?) on conflict do nothing")
            .params(digest, size)
            .update()
        == 1;
  }

  void insertChunks(byte[] digest, InputStream in) throws IOException {
    int number = 0;
    for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
      jdbc.sql("insert into document.chunk (digest, number, bytes) values (?, ?, ?)")
          .params(digest, number++, bytes)
          .update();
    }
  }

  /** The chunk of that number, or nothing behind the last. */
  Optional<byte[]> chunk(byte[] digest, int number) {
    return jdbc.sql("select bytes from document.chunk where digest = ? and number = ?")
        .params(digest, number)
        .query(byte[].class)
        .optional();
  }

  void insert(Document document) {
    jdbc.sql(
            """
            insert into document.document
              (id, name, kind, charset, size, digest, screening, kept_at, kept_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            document.id(),
            document.name(),
            document.kind().name(),
            document.charset().orElse(null),
            document.size(),
            HexFormat.of().parseHex(document.digest()),
            document.screenedBy().orElse(null),
            document.keptAt().atOffset(ZoneOffset.UTC),
            document.keptBy())
        .update();
  }

  Optional<Document> find(UUID id) {
    return jdbc.sql("select * from document.document where id = ?")
        .param(id)
        .query(DocumentTable::document)
        .optional();
  }

  private static Document document(ResultSet row, int number) throws SQLException {
    return new Document(
        row.getObject("id", UUID.class),
        row.getString("name"),
        FileKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("charset")),
        row.getLong("size"),
        HexFormat.of().formatHex(row.getBytes("digest")),
        Optional.ofNullable(row.getString("screening")),
        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
        row.getString("kept_by"));
  }
}
