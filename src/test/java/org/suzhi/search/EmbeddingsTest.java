package org.suzhi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.suzhi.platform.DataDirectory;

class EmbeddingsTest {

  @TempDir Path data;

  @Test
  void textsThatMeanAlikeLieCloseTogether() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DataDirectory.class, () -> new DataDirectory(data));
      context.scan("org.suzhi.search.internal");
      context.refresh();
      var embeddings = context.getBean(Embeddings.class);

      var start = System.nanoTime();
      var vector = embeddings.of("发明专利授权量");
      var loaded = System.nanoTime();
      assertThat(vector).hasSize(512);
      assertThat(Embeddings.similarity(vector, vector)).isBetween(.999, 1.001);
      assertThat(embeddings.similarity("发明专利授权量", "授权的发明专利件数"))
          .isGreaterThan(embeddings.similarity("发明专利授权量", "全省商标代理机构"));
      assertThat(embeddings.of("长".repeat(10_000))).hasSize(512);
      assertThatThrownBy(() -> embeddings.of(" ")).isInstanceOf(IllegalArgumentException.class);
      System.out.printf(
          "embeddings: first %d ms, six more %d ms%n",
          (loaded - start) / 1_000_000, (System.nanoTime() - loaded) / 1_000_000);
    }
  }
}
