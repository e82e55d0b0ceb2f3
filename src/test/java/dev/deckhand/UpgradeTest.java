package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that an earlier Deckhand filled is brought up to date with all that is in it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class UpgradeTest {
  private static final String SCHEMA = "of_an_earlier_deckhand";
  private static final String RUN = "00000000-0000-0000-0000-000000000071";

  /** With a character that a column of type jsonb would refuse. */
  private static final String BODY =
      """
      {"model": "a/b", "caseId": "sum", "score": 0.5, "usage": {"cost": 0.25}, "said": "\\u0000"}""";

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @AfterEach
  void forget() throws SQLException {
    run("drop schema if exists " + SCHEMA + " cascade");
  }

  @Test
  void runsKeepTheirScores() throws SQLException {
    migrate("70");
    run(
        "insert into evaluations values ('%s', 'smoke', '{}', 3, now(), null)".formatted(RUN),
        result("one", "'%s', null".formatted(BODY)),
        result("two", "'{\"model\": \"a/b\", \"caseId\": \"sort\", \"score\": 1}', null"),
        result("three", "null, 'over the cost cap'"));

    migrate("latest");

    assertThat(rows("select play_key, model, case_id, score, cost from evaluation_results"))
        .containsExactlyInAnyOrder(
            "one a/b sum 0.5 0.25", "two a/b sort 1 null", "three null null null null");
  }

  @Test
  void answersToCellsBelongToTheOneUserThereWas() throws SQLException {
    migrate("70");
    run(
        """
        insert into function_answers (question_hash, model, prompt_version, kind, value, at)
        values ('hash', 'a/b', 'v1', 'NUMBER', '42', now())""");

    migrate("latest");

    assertThat(rows("select who, question_hash from function_answers"))
        .containsExactly("local hash");
  }

  private static String result(String key, String columns) {
    return "insert into evaluation_results values ('%s', '%s', %s, now())"
        .formatted(RUN, key, columns);
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(url, owner, password)
        .schemas(SCHEMA)
        .target(target)
        .load()
        .migrate();
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(found.getString(i));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url, owner, password);
    connection.setSchema(SCHEMA);
    return connection;
  }
}
