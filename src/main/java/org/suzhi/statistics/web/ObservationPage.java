package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of observations as programs read it. */
@Schema(name = "Observations", description = "statistics.schema.observations")
record ObservationPage(
    @Schema(description = "statistics.schema.release-state") String release,
    @Schema(description = "statistics.schema.total") int total,
    @Schema(description = "statistics.schema.page") int page,
    int size,
    Links links,
    List<ObservationRow> observations) {

  @Schema(name = "Links", description = "statistics.schema.links")
  record Links(
      String self,
      @Nullable String previous,
      @Nullable String next,
      String csv,
      String csvForSpreadsheets,
      String xlsx) {}
}
