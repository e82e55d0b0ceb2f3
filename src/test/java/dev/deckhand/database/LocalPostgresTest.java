package dev.deckhand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story, because every server costs seconds: made, used, left behind, found again. */
class LocalPostgresTest {
  @TempDir Path home;

  @Test
  void keepsItsPromisesOverItsWholeLife() throws Exception {
    Path folder = home.resolve("database");
    try (LocalPostgres first = LocalPostgres.start(folder)) {
      isDurable(first);
      asksForThePassword(first);
      isPrivate(folder);
      query(first, "create table kept as select 42 as answer");
      assertThatThrownBy(() -> LocalPostgres.start(folder))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessage("Deckhand is already running on " + home.toRealPath() + ".");
      Files.copy(folder.resolve("data/postmaster.pid"), home.resolve("pid"));
    }
    sparesAProcessThatGotTheNumber(folder);
  }

  private void sparesAProcessThatGotTheNumber(Path folder) throws Exception {
    Process innocent = new ProcessBuilder("sleep", "600").start();
    List<String> stale = Files.readAllLines(home.resolve("pid"));
    stale.set(0, Long.toString(innocent.pid()));
    Files.write(folder.resolve("data/postmaster.pid"), stale);
    try (LocalPostgres again = LocalPostgres.start(folder)) {
      assertThat(query(again, "select answer::text from kept")).isEqualTo("42");
      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroyForcibly();
    }
  }

  private static void isDurable(LocalPostgres server) throws SQLException {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(query(server, "show " + setting)).as(setting).isEqualTo("on");
    }
    assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
  }

  private static void asksForThePassword(LocalPostgres server) {
    for (String wrong : List.of("", "postgres", "0".repeat(64))) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), wrong))
          .isInstanceOf(SQLException.class);
    }
  }

  private static void isPrivate(Path folder) throws Exception {
    for (Path inside : List.of(folder, folder.resolve("data"), folder.resolve("postgresql"))) {
      assertThat(permissions(inside)).isEqualTo("rwx------");
    }
    assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String query(LocalPostgres server, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      ResultSet result = statement.getResultSet();
      result.next();
      return result.getString(1);
    }
  }
}
