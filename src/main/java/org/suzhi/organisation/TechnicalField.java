package org.suzhi.organisation;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.Text;

/**
 * A field in which a centre works.
 *
 * @param ipc the classes it takes; empty where no source gives them
 */
public record TechnicalField(Text name, List<IpcSymbol> ipc, Optional<SourceLine> source) {

  public TechnicalField {
    ipc = List.copyOf(ipc);
  }
}
