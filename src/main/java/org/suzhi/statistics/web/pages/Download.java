package org.suzhi.statistics.web.pages;

import java.util.List;
import java.util.stream.Stream;

/** A form in which the figures of a page can be taken away. */
record Download(String label, String href) {

  static List<Download> of(String indicator, List<String> more) {
    return Stream.of("xlsx", "csv", "csv-bom", "json")
        .map(
            form ->
                new Download(
                    "statistics.download." + form,
                    Address.data(
                        indicator,
                        Stream.concat(more.stream(), Stream.of("format=" + form)).toList())))
        .toList();
  }
}
