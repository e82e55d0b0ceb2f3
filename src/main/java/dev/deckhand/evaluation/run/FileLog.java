package dev.deckhand.evaluation.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Keeps results as lines of JSON, each on the disk before the next play, so that a run that was
 * killed goes on. The first line says which run they are of; those of another run are dropped.
 */
public final class FileLog implements PlayLog {
  private final Path file;
  private final MemoryLog known = new MemoryLog();

  private FileLog(Path file) {
    this.file = file;
  }

  /**
   * Opens the log of a run, with what is there.
   *
   * @param fingerprint tells the run apart
   */
  public static FileLog open(Path file, String fingerprint) {
    FileLog log = new FileLog(file);
    String head = "{\"run\":\"" + fingerprint + "\"}";
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      boolean same = !lines.isEmpty() && lines.getFirst().equals(head);
      Files.writeString(file, head + "\n");
      if (same) {
        lines.stream().skip(1).forEach(log::restore);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return log;
  }

  /** The line a killed program was writing is not whole; its case is played again. */
  private void restore(String line) {
    try {
      add(RunJson.readPlayed(line));
    } catch (IllegalArgumentException e) {
      // the case of this line counts as not played
      return;
    }
  }

  @Override
  public Optional<Played> find(String key) {
    return known.find(key);
  }

  @Override
  public synchronized boolean add(Played played) {
    if (!known.add(played)) {
      return false;
    }
    try {
      byte[] line = (RunJson.line(played) + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(file, line, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  @Override
  public List<Played> all() {
    return known.all();
  }

  /** The run is through: the same command begins anew. */
  public void finish() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
