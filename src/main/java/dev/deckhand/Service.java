package dev.deckhand;

import dev.deckhand.database.DatabaseFailure;
import dev.deckhand.database.LocalPostgres;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the service, with a database of its own unless one is configured. */
final class Service {
  private static final Logger LOG = Logger.getLogger(Service.class);
  private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
  private static final Duration DRAIN = Duration.ofSeconds(20);

  private Service() {}

  static void run() {
    LocalHttps.useUnlessConfigured(home());
    if (!databaseConfigured()) {
      try {
        useOwnDatabase();
      } catch (DatabaseFailure e) {
        LOG.debug("The embedded database failed", e);
        new Terminal().say(e.getMessage());
        System.exit(1);
      }
    }
    Quarkus.run();
  }

  private static boolean databaseConfigured() {
    return System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null
        || System.getProperty(JDBC_URL) != null;
  }

  private static void useOwnDatabase() {
    LocalPostgres database = LocalPostgres.start(home().resolve("database"));
    System.setProperty(JDBC_URL, database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", database.appUser());
    System.setProperty("quarkus.datasource.password", database.appPassword());
    System.setProperty("quarkus.flyway.username", database.user());
    System.setProperty("quarkus.flyway.password", database.password());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "database-stop"));
  }

  /** The same answer as the setting {@code deckhand.home}, which cannot be asked for this early. */
  private static Path home() {
    @Nullable String property = System.getProperty("deckhand.home", System.getenv("DECKHAND_HOME"));
    return property == null
        ? Path.of(System.getProperty("user.home"), ".deckhand")
        : Path.of(property);
  }

  /** Shutdown hooks run side by side: the database goes only when the application is through. */
  private static void stop(LocalPostgres database) {
    @Nullable Application application = ApplicationLifecycleManager.getCurrentApplication();
    if (application != null) {
      Thread drained = Thread.ofPlatform().daemon().start(application::awaitShutdown);
      try {
        drained.join(DRAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    database.close();
  }
}
