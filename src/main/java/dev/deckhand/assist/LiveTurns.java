package dev.deckhand.assist;

import dev.deckhand.model.CancelSignal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The turns this process is working on. */
final class LiveTurns {
  private final Map<UUID, CancelSignal> running = new ConcurrentHashMap<>();

  void start(UUID turn, CancelSignal cancel) {
    running.put(turn, cancel);
  }

  void end(UUID turn) {
    running.remove(turn);
  }

  boolean isRunning(UUID turn) {
    return running.containsKey(turn);
  }

  /** Asks a running turn to stop; false when it is not running here. */
  boolean cancel(UUID turn) {
    CancelSignal signal = running.get(turn);
    if (signal != null) {
      signal.cancel();
    }
    return signal != null;
  }
}
