package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of observations as programs read it. */
@Schema(name = "Observations", description = "A page of observations.")
record ObservationPage(
    @Schema(description = "The state of the data that this was answered from") String release,
    @Schema(description = "How many observations there are on all pages") int total,
    @Schema(description = "Counted from one") int page,
    int size,
    Links links,
    List<ObservationRow> observations) {

  @Schema(name = "Links", description = "Addresses of the neighbours and of the same as a file.")
  record Links(
      String self,
      @Nullable String previous,
      @Nullable String next,
      String csv,
      String csvForSpreadsheets,
      String xlsx) {}
}
