package org.suzhi.search.internal;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suzhi.platform.DataDirectory;
import org.suzhi.search.Embeddings;

/**
 * A small Chinese model (bge-small-zh-v1.5, quantized, 512 dimensions) that runs in this program.
 * One text at a time: it uses both cores by itself, and its memory stays bounded so.
 */
@Component
class InProcessEmbeddings implements Embeddings {

  private static final int MOST_CHARACTERS = 500;

  private final DataDirectory data;
  private @Nullable BgeSmallZhV15QuantizedEmbeddingModel model;

  InProcessEmbeddings(DataDirectory data) {
    this.data = data;
  }

  @Override
  public synchronized float[] of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a blank text has no meaning");
    }
    var most = Math.min(text.length(), MOST_CHARACTERS);
    return loaded().embed(text.substring(0, most)).content().vector();
  }

  private BgeSmallZhV15QuantizedEmbeddingModel loaded() {
    if (model == null) {
      // The tokenizer unpacks its native part here rather than in somebody's home, and asks nobody.
      System.setProperty("ENGINE_CACHE_DIR", data.resolve("embeddings").toString());
      System.setProperty("OPT_OUT_TRACKING", "true");
      System.setProperty("ai.djl.offline", "true");
      model = new BgeSmallZhV15QuantizedEmbeddingModel(Runnable::run);
    }
    return model;
  }
}
