package dev.deckhand.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs one of PostgreSQL's programs to its end.
 *
 * <p>PostgreSQL refuses to run as root. There the program starts in a user namespace of its own
 * ({@code unshare -U}), in which root is nobody in particular while the files still belong to it.
 */
record PostgresProgram(PostgresBinaries binaries, Path log) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Runs the program; a failure names it and quotes the last line it wrote. */
  void run(String name, String... arguments) {
    try {
      List<String> command = new ArrayList<>();
      if ("root".equals(System.getProperty("user.name"))) {
        command.addAll(List.of("unshare", "-U"));
      }
      command.add(binaries.program(name).toString());
      command.addAll(List.of(arguments));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new DatabaseFailure(name + " did not end within " + LIMIT.toSeconds() + " s: " + log);
      }
      if (process.exitValue() != 0) {
        throw new DatabaseFailure(name + " failed: " + lastLine() + " (" + log + ")");
      }
    } catch (IOException e) {
      throw new DatabaseFailure(name + " cannot run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFailure("interrupted while " + name + " was running", e);
    }
  }

  private String lastLine() throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> !line.isBlank())
        .reduce((first, second) -> second)
        .orElse("no message");
  }
}
