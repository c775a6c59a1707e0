package org.suzhi.statistics.internal.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.internal.releases.ParquetTable.Column;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The observations of a release: columns for whoever reads the file, and beside them the whole
 * observation as it was answered, so that later rules can't change what was frozen.
 */
final class FrozenObservations {

  static final String FILE = "observations.parquet";

  static final List<Column> COLUMNS =
      List.of(
          new Column("position", "INTEGER"),
          new Column("indicator", "VARCHAR"),
          new Column("region", "VARCHAR"),
          new Column("period", "VARCHAR"),
          new Column("breakdown", "VARCHAR"),
          new Column("unit", "VARCHAR"),
          new Column("value", "DOUBLE"),
          new Column("exact", "VARCHAR"),
          new Column("computed", "BOOLEAN"),
          new Column("sources", "INTEGER"),
          new Column("record", "VARCHAR"));

  private static final JsonMapper JSON = json();

  private FrozenObservations() {}

  static void write(List<Observation> observations, Path csv) {
    try (var out = Files.newBufferedWriter(csv)) {
      for (int i = 0; i < observations.size(); i++) {
        out.write(line(i, observations.get(i)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Observation> read(ParquetTable parquet, Path file, ObservationQuery query) {
    var where = new ArrayList<String>();
    var params = new ArrayList<String>();
    among("indicator", query.indicators(), where, params);
    among("region", query.regions(), where, params);
    among("period", query.periods(), where, params);
    among("breakdown", query.breakdowns(), where, params);
    var filter = where.isEmpty() ? "" : " where " + String.join(" and ", where);
    return parquet.read(
        file,
        "select record from {file}" + filter + " order by position",
        params,
        row -> JSON.readValue(row.text(1), Observation.class));
  }

  private static void among(
      String column, Set<?> wanted, Collection<String> where, Collection<String> params) {
    if (!wanted.isEmpty()) {
      where.add(column + " in (" + "?, ".repeat(wanted.size() - 1) + "?)");
      wanted.forEach(value -> params.add(value.toString()));
    }
  }

  private static String line(int position, Observation observation) {
    return String.join(
            ",",
            Integer.toString(position),
            quoted(observation.indicator()),
            quoted(observation.region().code()),
            quoted(observation.period().toString()),
            quoted(observation.breakdown().toString()),
            quoted(observation.unit()),
            observation.value().toPlainString(),
            quoted(observation.value().toPlainString()),
            Boolean.toString(observation.computed()),
            Integer.toString(observation.sources().size()),
            quoted(JSON.writeValueAsString(observation)))
        + "\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static JsonMapper json() {
    var module = new SimpleModule();
    written(module, Region.class, Region::code, Region::parse);
    written(module, Period.class, Period::toString, Period::parse);
    written(module, Breakdown.class, Breakdown::toString, Breakdown::parse);
    return JsonMapper.builder().addModule(module).build();
  }

  private static <T> void written(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser from, DeserializationContext context) {
            return read.apply(from.getString());
          }
        });
  }
}
