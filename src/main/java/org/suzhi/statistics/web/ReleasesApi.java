package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.platform.Problem;
import org.suzhi.statistics.Release;
import org.suzhi.statistics.Releases;

/** Frozen states of the figures, and their files. */
@RestController
class ReleasesApi {

  private static final String PATH = "/api/v1/statistics/releases";
  private static final MediaType PARQUET =
      MediaType.parseMediaType("application/vnd.apache.parquet");

  private final Releases releases;

  ReleasesApi(Releases releases) {
    this.releases = releases;
  }

  @Schema(name = "Release", description = "statistics.schema.release")
  record Row(
      String name,
      OffsetDateTime createdAt,
      String digest,
      List<FileRow> files,
      String observations) {

    static Row of(Release release) {
      var path = PATH + "/" + release.name();
      return new Row(
          release.name(),
          release.createdAt(),
          release.digest(),
          release.files().stream()
              .map(
                  file ->
                      new FileRow(
                          file.name(),
                          file.rows(),
                          file.bytes(),
                          file.digest(),
                          path + "/files/" + file.name()))
              .toList(),
          "/api/v1/statistics/observations?release=" + release.name());
    }
  }

  @Schema(name = "ReleaseFile", description = "statistics.schema.release-file")
  record FileRow(String name, long rows, long bytes, String sha256, String address) {}

  @Schema(name = "Releases", description = "statistics.schema.releases")
  record All(List<Row> releases) {}

  @Operation(operationId = "releases", summary = "statistics.api.releases", tags = "statistics")
  @GetMapping(PATH)
  All all() {
    return new All(releases.all().stream().map(Row::of).toList());
  }

  @Operation(operationId = "release", summary = "statistics.api.release", tags = "statistics")
  @GetMapping(PATH + "/{name}")
  Row one(@Parameter(description = "statistics.api.parameter.name") @PathVariable String name) {
    return Row.of(Figures.known(name, releases));
  }

  @Operation(
      operationId = "releaseFile",
      summary = "statistics.api.release-file",
      tags = "statistics")
  @GetMapping(PATH + "/{name}/files/{file}")
  ResponseEntity<Resource> file(
      @Parameter(description = "statistics.api.parameter.name") @PathVariable String name,
      @Parameter(description = "statistics.api.parameter.file") @PathVariable String file) {
    var release = Figures.known(name, releases);
    Path path =
        releases
            .file(release, file)
            .orElseThrow(
                () ->
                    new Problem(
                        HttpStatus.NOT_FOUND,
                        "statistics.unknown-release-file",
                        name,
                        Parameters.shortened(file),
                        String.join(
                            ", ",
                            release.files().stream().map(Release.ReleaseFile::name).toList())));
    return ResponseEntity.ok()
        .contentType(PARQUET)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + "-" + file).build().toString())
        .header("Suzhi-Release", name)
        .body(new FileSystemResource(path));
  }
}
