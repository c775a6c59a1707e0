package org.suzhi.whitepaper.internal.template;

import java.util.List;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.Text;

/**
 * A paper before it has figures.
 *
 * @param region that its figures are of unless they say another
 * @param documents whose figures it should carry
 * @param sample whether it is only an example
 */
public record PaperTemplate(
    String code,
    Text title,
    Text publisher,
    Region region,
    int year,
    List<String> documents,
    boolean sample,
    List<Chapter> chapters,
    Measures measures) {

  public PaperTemplate {
    documents = List.copyOf(documents);
    chapters = List.copyOf(chapters);
  }

  /** Every block in order. */
  public List<Block> blocks() {
    return chapters.stream().flatMap(chapter -> chapter.blocks().stream()).toList();
  }
}
