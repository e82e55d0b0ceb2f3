package dev.deckhand.admin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Keeps this node's settings in step with the database: it listens for changes, and asks every
 * second should a notice get lost (a pooler between here and the database does not pass them on).
 */
final class SettingsWatch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SettingsWatch.class);
  private static final int POLL_MS = 1000;

  /** How long it takes to notice that it is to end. */
  private static final int LOOK_MS = 200;

  private final DataSource database;
  private final String tenant;
  private final LiveSettings live;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  SettingsWatch(DataSource database, String tenant, LiveSettings live) {
    this.database = database;
    this.tenant = tenant;
    this.live = live;
  }

  void start() {
    thread = Thread.ofPlatform().daemon().name("settings-watch").start(this::run);
  }

  /** Ends, and gives its connection back. */
  @Override
  public void close() {
    closed.countDown();
    Thread running = thread;
    if (running == null) {
      return;
    }
    try {
      running.join(POLL_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean open = true;
    while (open) {
      try (Connection connection = database.getConnection()) {
        listen(connection);
      } catch (SQLException | RuntimeException e) {
        if (closed.getCount() > 0) {
          LOG.warnf("Settings are not followed right now, trying again: %s", e.getMessage());
        }
      }
      open = !closedWithin(POLL_MS);
    }
  }

  private void listen(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    execute(connection, "listen " + SettingsStore.CHANNEL);
    try {
      for (int look = 0; closed.getCount() > 0; look++) {
        PGNotification[] notices = postgres.getNotifications(LOOK_MS);
        boolean heard = notices != null && notices.length > 0;
        boolean due = look % (POLL_MS / LOOK_MS) == 0;
        if ((heard || due) && revision(connection) != live.snapshot().revision()) {
          live.refresh();
        }
      }
    } finally {
      execute(connection, "unlisten *");
    }
  }

  private int revision(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select coalesce(max(revision), 0) from settings where tenant = ?")) {
      query.setString(1, tenant);
      try (ResultSet result = query.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean closedWithin(long milliseconds) {
    try {
      return closed.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
