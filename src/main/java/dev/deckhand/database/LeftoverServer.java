package dev.deckhand.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an earlier run left in a data folder: a server that outlived a killed service, or only its
 * {@code postmaster.pid}.
 *
 * <p>Process numbers are reused. A process counts as the server only when it runs PostgreSQL from
 * this installation; a pid file that names any other process is removed, because PostgreSQL would
 * refuse to start and {@code pg_ctl stop} would signal an innocent.
 */
final class LeftoverServer {
  private LeftoverServer() {}

  /** Stops the server of the data folder, if one runs. Its clients are gone: their owner died. */
  static void stop(Path data, Path installation, PostgresProgram program) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    Optional<ProcessHandle> process = processOf(pidFile);
    if (process.isEmpty()) {
      return; // PostgreSQL removes the file of a dead process itself
    }
    if (isServer(process.get(), installation)) {
      program.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
    } else {
      Files.delete(pidFile);
    }
  }

  private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive);
  }

  private static boolean isServer(ProcessHandle process, Path installation) {
    return process
        .info()
        .command()
        .map(Path::of)
        .filter(c -> c.startsWith(installation))
        .isPresent();
  }
}
