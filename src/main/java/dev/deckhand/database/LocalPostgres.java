package dev.deckhand.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that belongs to one folder and one process: it listens on the loopback
 * address only, asks everybody for the password, and keeps PostgreSQL's own durability (fsync,
 * synchronous commit, full page writes).
 *
 * <p>A file lock guards the folder; the system drops it with its process, however that ends. So the
 * next start after a crash succeeds at once: it holds the lock, stops the server that was left
 * behind and starts its own.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final String USER = "deckhand";

  /** The role the application works as; migrations say what it may do. */
  private static final String APP_USER = "deckhand_app";

  private static final String SETTINGS =
      "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
          + " -c synchronous_commit=on -c full_page_writes=on -c shared_buffers=64MB"
          + " -c max_connections=50 -c jit=off -c io_method=sync -c logging_collector=off";

  private final Path data;
  private final String password;
  private final String appPassword;
  private final PostgresProgram program;
  private final FileChannel lock;
  private final int port;

  private LocalPostgres(Path folder, FileChannel lock) throws IOException {
    this.lock = lock;
    this.data = folder.resolve("data");
    this.password = PrivateFiles.secret(folder.resolve("password"));
    this.appPassword = PrivateFiles.secret(folder.resolve("app-password"));
    Path installation = PrivateFiles.folder(folder.resolve("postgresql"));
    this.program =
        new PostgresProgram(PostgresBinaries.below(installation), folder.resolve("setup.log"));
    LeftoverServer.stop(data, installation, program);
    if (!Files.isDirectory(data)) {
      createCluster(folder);
    }
    this.port = freePort();
    startServer(folder.resolve("postgresql.log"));
    makeAppRole();
  }

  /**
   * Starts the server of the folder, which is created at the first call (some seconds).
   *
   * @throws DatabaseFailure when another process uses the folder or PostgreSQL does not start
   */
  public static LocalPostgres start(Path folder) {
    @Nullable FileChannel lock = null;
    try {
      Path place = PrivateFiles.folder(folder.toAbsolutePath().normalize()).toRealPath();
      lock = lock(place);
      return new LocalPostgres(place, lock);
    } catch (IOException e) {
      close(lock);
      throw new DatabaseFailure("The database in " + folder + " cannot start: " + e, e);
    } catch (DatabaseFailure e) {
      close(lock);
      throw e;
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  /** A user that owns nothing: it can do what migrations grant it, and no more. */
  public String appUser() {
    return APP_USER;
  }

  public String appPassword() {
    return appPassword;
  }

  /** Ends all connections, stops the server and waits until it is gone. */
  @Override
  public void close() {
    try {
      program.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
    } finally {
      close(lock);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock held = channel.tryLock();
      if (held != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: as good as by another
    }
    channel.close();
    throw new DatabaseFailure("Deckhand is already running on " + folder.getParent() + ".");
  }

  private static void close(@Nullable FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new DatabaseFailure("The database lock cannot be released", e);
    }
  }

  private void createCluster(Path folder) throws IOException {
    Path unfinished = folder.resolve("data.new");
    PrivateFiles.deleteTree(unfinished);
    program.run(
        "initdb",
        "--pgdata=" + unfinished,
        "--username=" + USER,
        "--pwfile=" + folder.resolve("password"),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
    PrivateFiles.publish(unfinished, data);
  }

  private void startServer(Path log) {
    String options = "-p " + port + " " + SETTINGS;
    program.run(
        "pg_ctl",
        "-D",
        data.toString(),
        "-l",
        log.toString(),
        "-w",
        "-t",
        "30",
        "-o",
        options,
        "start");
  }

  private void makeAppRole() {
    try (Connection connection = DriverManager.getConnection(jdbcUrl(), USER, password);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "do $$ begin if not exists (select from pg_roles where rolname = '"
              + APP_USER
              + "') then create role "
              + APP_USER
              + "; end if; end $$");
      // 64 hexadecimal digits: nothing in them ends the literal
      statement.execute("alter role " + APP_USER + " login password '" + appPassword + "'");
    } catch (SQLException e) {
      close();
      throw new DatabaseFailure("The application's database user cannot be made", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
