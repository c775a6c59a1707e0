package org.suzhi.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.suzhi.SuzhiTest;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.platform.Pack;

@SuzhiTest
class NetworkLoadingTest {

  @Autowired CurrentNetwork network;
  @Autowired Pack pack;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  @Test
  void touchesNoRowWhenTheSamePackIsLoadedAgain() {
    var before = rowVersions();

    network.load(pack);

    assertThat(rowVersions()).isEqualTo(before).hasSizeGreaterThan(100);
  }

  @Test
  @Transactional
  void closesABodyThatThePackDropsAndOpensItAgain() throws IOException {
    var gone = network.list(BodyQuery.ALL).getLast().code();
    network.load(new Pack(List.of(pack.folders().getFirst(), without(gone))));

    assertThat(network.find(gone).orElseThrow().endedOn()).isPresent();
    assertThat(network.list(BodyQuery.ALL))
        .isNotEmpty()
        .noneMatch(body -> body.code().equals(gone));

    network.load(pack);
    assertThat(network.find(gone).orElseThrow().endedOn()).isEmpty();
  }

  private Path without(BodyCode gone) throws IOException {
    var region = pack.folders().getLast();
    Files.copy(region.resolve("documents.csv"), folder.resolve("documents.csv"));
    var source = region.resolve("organisation");
    var copy = Files.createDirectories(folder.resolve("organisation"));
    try (var files = Files.list(source)) {
      for (var file : files.toList()) {
        var kept =
            Files.readAllLines(file).stream().filter(line -> !line.startsWith(gone + ",")).toList();
        Files.write(copy.resolve(file.getFileName()), kept);
      }
    }
    return folder;
  }

  private List<String> rowVersions() {
    return jdbc.sql(
            """
            select 'kind ' || code || ' ' || xmin || ' ' || ctid from organisation.kind
            union all select 'document ' || code || ' ' || xmin || ' ' || ctid from organisation.document
            union all select 'body ' || code || ' ' || xmin || ' ' || ctid from organisation.body
            union all select 'field ' || body || position || ' ' || xmin || ' ' || ctid from organisation.field
            union all select 'reported ' || kind || ' ' || xmin || ' ' || ctid from organisation.reported
            union all select 'service ' || code || ' ' || xmin || ' ' || ctid from organisation.service
            union all select 'rule ' || position || ' ' || xmin || ' ' || ctid from organisation.rule
            order by 1
            """)
        .query(String.class)
        .list();
  }
}
