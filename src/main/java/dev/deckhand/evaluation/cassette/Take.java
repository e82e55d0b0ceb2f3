package dev.deckhand.evaluation.cassette;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is asked of models while one thing is played, so that its exchanges lie together and are
 * told apart from those of other plays that ask the same. Bound to the thread that plays.
 */
public final class Take {
  private static final ScopedValue<Take> CURRENT = ScopedValue.newInstance();

  private final String folder;
  private final Map<String, Integer> asked = new HashMap<>();
  private int exchanges;
  private Duration latency = Duration.ZERO;

  private Take(String folder) {
    this.folder = folder;
  }

  /**
   * A new take.
   *
   * @param parts name it; the same in every run
   */
  public static Take of(String... parts) {
    StringBuilder folder = new StringBuilder();
    for (String part : parts) {
      folder.append(folder.isEmpty() ? "" : "/").append(part.replaceAll("[^A-Za-z0-9._~-]", "_"));
    }
    if (("/" + folder + "/").contains("/../")) {
      throw new IllegalArgumentException("a take has no name that leads elsewhere: " + folder);
    }
    return new Take(folder.toString());
  }

  /** Runs something in this take. */
  public <T> T during(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** The take of the thread that asks; a loose one where nothing is played. */
  static Take current() {
    return CURRENT.isBound() ? CURRENT.get() : new Take("loose");
  }

  /** Where its exchanges lie, below the cassettes' folder. */
  String folder() {
    return folder;
  }

  /** How often the same was asked before in this take. */
  synchronized int times(String key) {
    return asked.merge(key, 1, Integer::sum) - 1;
  }

  /** Counts an exchange, in whole milliseconds as files have it; gives its number, from 1. */
  synchronized int ended(Duration took) {
    latency = latency.plusMillis(took.toMillis());
    return ++exchanges;
  }

  /** The number the next exchange will have. */
  synchronized int next() {
    return exchanges + 1;
  }

  /** How long its models took together; empty when none was asked. */
  public synchronized Optional<Duration> latency() {
    return exchanges == 0 ? Optional.empty() : Optional.of(latency);
  }
}
