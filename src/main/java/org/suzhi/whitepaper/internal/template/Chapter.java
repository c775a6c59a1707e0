package org.suzhi.whitepaper.internal.template;

import java.util.List;

/** One file of a paper. */
public record Chapter(String name, List<Block> blocks) {

  public Chapter {
    blocks = List.copyOf(blocks);
  }
}
