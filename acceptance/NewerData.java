import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/** Makes the running data directory look as if a newer version had migrated it. */
public class NewerData {

  public static void main(String[] args) throws Exception {
    var database = Path.of(args[0], "database");
    var port = Files.readAllLines(database.resolve("cluster/postmaster.pid")).get(3).strip();
    var password = Files.readString(database.resolve("password")).strip();
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/suzhi";
    try (var connection = DriverManager.getConnection(url, "suzhi", password);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into platform.flyway_schema_history
            (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
          select max(installed_rank) + 1, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, 'suzhi', 1, true
          from platform.flyway_schema_history
          """);
    }
  }
}
