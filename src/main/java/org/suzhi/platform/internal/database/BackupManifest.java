package org.suzhi.platform.internal.database;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says about itself, so that it can be checked before anything is touched.
 *
 * @param format version of the shape of the file
 * @param program version of the program that wrote it
 * @param written when, as ISO 8601
 * @param migrations newest migration of each schema
 * @param tables every table in it
 * @param sequences position of each sequence, by schema and name
 * @param keys files of the key store, empty unless they were asked for
 * @param releases files of the frozen releases, whose digests stand in the tables; absent in format
 *     1
 */
record BackupManifest(
    int format,
    String program,
    String written,
    Map<String, String> migrations,
    List<SavedTable> tables,
    Map<String, Long> sequences,
    List<SavedFile> keys,
    @Nullable List<SavedFile> releases) {

  static final int FORMAT = 2;
  static final String ENTRY = "manifest.json";

  /** Where the files stand in the backup. */
  static final String KEYS = "keys";

  static final String RELEASES = "releases";

  /**
   * A table in the file.
   *
   * @param columns the columns written, in order; generated ones are left out
   */
  record SavedTable(String schema, String name, List<String> columns, long rows, String sha256) {

    String entry() {
      return "tables/" + schema + "/" + name + ".copy";
    }
  }

  /** A file below the folder of keys or of releases. */
  record SavedFile(String path, String sha256) {

    String entry(String under) {
      return under + "/" + path;
    }
  }

  List<SavedFile> releaseFiles() {
    return releases == null ? List.of() : releases;
  }

  long rows() {
    return tables.stream().mapToLong(SavedTable::rows).sum();
  }
}
