package org.suzhi.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.suzhi.kernel.Actor;

/** Bytes by digest, each kept once, and the documents that consist of them. */
public interface Documents {

  /**
   * Checks a stranger's file: size, kind by content, sound and open, no bomb, no malware. Outside
   * of any transaction, because it may take seconds.
   *
   * @param wanted the kinds that are welcome here
   */
  UploadCheck check(Path file, Set<FileKind> wanted);

  /** Keeps what was checked, in the caller's transaction if there is one. */
  Document keep(String name, Path file, UploadCheck.Accepted checked, Actor actor);

  /** The document of that id; who may see it is for the caller to know. */
  Optional<Document> find(UUID id);

  /** Writes its bytes, or throws when they no longer have its digest. */
  void copy(Document document, OutputStream out) throws IOException;
}
