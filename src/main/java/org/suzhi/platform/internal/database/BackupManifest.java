package org.suzhi.platform.internal.database;

import java.util.List;
import java.util.Map;

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
 */
record BackupManifest(
    int format,
    String program,
    String written,
    Map<String, String> migrations,
    List<SavedTable> tables,
    Map<String, Long> sequences,
    List<SavedFile> keys) {

  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

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

  /** A file below the folder of keys. */
  record SavedFile(String path, String sha256) {

    String entry() {
      return "keys/" + path;
    }
  }

  long rows() {
    return tables.stream().mapToLong(SavedTable::rows).sum();
  }
}
