package org.suzhi.procedure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suzhi.document.UploadCheck;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Scope;

/** Papers of drafts and applications. */
public interface Papers {

  /** What came of handing in a paper. */
  sealed interface Handed {

    /** It is kept. */
    record Kept(Paper paper) implements Handed {}

    /** It is not what is asked for, or no sound file. */
    record Refused(UploadCheck.Reason reason) implements Handed {}

    /** There are as many as there may be. */
    record TooMany(int most) implements Handed {}
  }

  /** Hands a file in for a field of a draft. */
  Handed add(Actor owner, Draft draft, String field, String name, Path file);

  /** Hands a file in for a running application; it counts when an action names it. */
  Handed add(Actor giver, Application application, String field, String name, Path file);

  /** Takes over what the same person handed in before. */
  Optional<Paper> reuse(Actor owner, Draft draft, String field, UUID paper);

  /** What could be taken over for a field of that code, the newest first. */
  List<Paper> reusable(Actor owner, String field);

  /** Takes a paper out of a draft. */
  void remove(Actor owner, Draft draft, UUID paper);

  /** The papers of a draft. */
  List<Paper> of(Draft draft);

  /** The papers of an application, if they may be read; results are made if they are missing. */
  List<Paper> of(Scope scope, Application application);

  /** Writes the bytes of one of them; of a confidential one the reading is audited. */
  void copy(Scope scope, Application application, Paper paper, OutputStream out) throws IOException;
}
