package dev.deckhand.bench.calc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that prints a line per measurement and is ended where it prints none for a while.
 *
 * @param log the file for what it says besides
 */
record Watched(List<String> command, Path log, Duration patience) {
  private static final String END = "\0";

  /**
   * What it printed and how it ended.
   *
   * @param end empty where it ended well
   */
  record Said(List<String> lines, String end) {}

  Said run() throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.to(log.toFile())).start();
    List<ProcessHandle> children = new ArrayList<>();
    try {
      BlockingQueue<String> queue = new LinkedBlockingQueue<>();
      Thread.ofVirtual().start(() -> read(process, queue));
      List<String> lines = new ArrayList<>();
      @Nullable String line = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      while (line != null && !line.equals(END)) {
        lines.add(line);
        line = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
      children.addAll(process.descendants().toList());
      boolean ended = line != null && process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
      return new Said(lines, ended ? failure(process) : "> " + patience.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      children.addAll(process.descendants().toList());
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static void read(Process process, BlockingQueue<String> queue) {
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(queue::add);
    } catch (IOException | UncheckedIOException e) {
      queue.add("stopped reading: " + e.getMessage());
    } finally {
      queue.add(END);
    }
  }

  /** The last line of the log where the process failed. */
  private String failure(Process process) throws IOException {
    if (process.exitValue() == 0) {
      return "";
    }
    List<String> said = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return "failed: " + (said.isEmpty() ? "exit code " + process.exitValue() : said.getLast());
  }
}
