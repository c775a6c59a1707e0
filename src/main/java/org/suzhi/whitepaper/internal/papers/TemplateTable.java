package org.suzhi.whitepaper.internal.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that papers are written in: those of the pack, and those of published papers. */
@Component
class TemplateTable {

  private record File(String name, String text) {}

  private final JdbcClient jdbc;

  TemplateTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Digests of the papers of the pack by code, in their order. */
  Map<String, String> current() {
    var current = new LinkedHashMap<String, String>();
    jdbc.sql("select code, digest from whitepaper.template order by position")
        .query(
            row -> {
              current.put(row.getString("code"), row.getString("digest"));
            });
    return current;
  }

  SortedMap<String, String> files(String digest) {
    var files = new TreeMap<String, String>();
    jdbc.sql("select name, text from whitepaper.template_file where digest = ?")
        .param(digest)
        .query(File.class)
        .list()
        .forEach(file -> files.put(file.name(), file.text()));
    return files;
  }

  /** Makes these the papers of the pack; files that no publication needs are dropped. */
  void replace(List<Map.Entry<String, TemplateFiles>> papers) {
    jdbc.sql("delete from whitepaper.template").update();
    int position = 0;
    for (var paper : papers) {
      keep(paper.getValue());
      jdbc.sql("insert into whitepaper.template (code, position, digest) values (?, ?, ?)")
          .params(paper.getKey(), position++, paper.getValue().digest())
          .update();
    }
    jdbc.sql(
            """
            delete from whitepaper.template_file
            where digest not in (select digest from whitepaper.template)
              and digest not in (select template from whitepaper.publication)
            """)
        .update();
  }

  private void keep(TemplateFiles files) {
    files
        .texts()
        .forEach(
            (name, text) ->
                jdbc.sql(
                        """
                        insert into whitepaper.template_file (digest, name, text) values (?, ?, ?)
                        on conflict do nothing
                        """)
                    .params(files.digest(), name, text)
                    .update());
  }
}
