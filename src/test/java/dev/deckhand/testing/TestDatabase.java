package dev.deckhand.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * One real PostgreSQL for all {@code @QuarkusTest}s of a JVM; it ends with the JVM. Being annotated
 * with itself, it serves every such test without a word there.
 */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
  /** A system property, because each restart of the application loads this class anew. */
  private static final String URL = "deckhand.test-database";

  @Override
  public Map<String, String> start() {
    if (System.getProperty(URL) == null) {
      System.setProperty(URL, startServer());
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", System.getProperty(URL),
        "quarkus.datasource.username", "deckhand_app",
        "quarkus.datasource.password", "deckhand_app",
        "quarkus.flyway.username", "postgres",
        "quarkus.flyway.password", "postgres");
  }

  @Override
  public void stop() {
    // the next application of this JVM uses the server again
  }

  private static String startServer() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      try (Connection owner = server.getPostgresDatabase().getConnection();
          Statement statement = owner.createStatement()) {
        statement.execute("create role deckhand_app login password 'deckhand_app'");
      }
      // without the user, which would go before the ones configured
      return server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The application's role cannot be made", e);
    }
  }
}
