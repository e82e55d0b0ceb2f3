package dev.deckhand.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        "quarkus.datasource.username", "postgres",
        "quarkus.datasource.password", "postgres");
  }

  @Override
  public void stop() {
    // the next application of this JVM uses the server again
  }

  private static String startServer() {
    try {
      return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
