package dev.deckhand.durability;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process of the packaged program, to be killed. Its errors go to a file under {@code target}.
 */
final class Victim implements AutoCloseable {
  static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Path START_CACHE = Path.of("target/quarkus-app/app.aot");

  private final Process process;
  private final BufferedReader lines;

  private Victim(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  static Victim start(Path home, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseCompactObjectHeaders");
    if (Files.exists(START_CACHE)) {
      command.add("-XX:AOTCache=" + START_CACHE);
    }
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DECKHAND_HOME", home.toString());
    builder.environment().put("DECKHAND_TOKEN", "kill-loop");
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.redirectError(ProcessBuilder.Redirect.appendTo(new File("target/kill-loop.log")));
    return new Victim(builder.start());
  }

  /** The next line that matches, as a match; fails when the process ends before. */
  Matcher await(Pattern pattern) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        return matcher;
      }
    }
    throw new AssertionError("ended without a line like " + pattern + ": see target/kill-loop.log");
  }

  /** Sends SIGKILL after the delay, from another thread. */
  void killIn(long micros) {
    CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS)
        .execute(process::destroyForcibly);
  }

  /** Whatever it still writes until it is dead. */
  List<String> rest() throws IOException {
    return lines.lines().toList();
  }

  /** Asks it to end and waits. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
