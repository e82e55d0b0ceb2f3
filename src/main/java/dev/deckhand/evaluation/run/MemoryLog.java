package dev.deckhand.evaluation.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps results as long as the program runs. */
public final class MemoryLog implements PlayLog {
  private final Map<String, Played> played = new ConcurrentHashMap<>();

  @Override
  public Optional<Played> find(String key) {
    return Optional.ofNullable(played.get(key));
  }

  @Override
  public boolean add(Played result) {
    return played.putIfAbsent(result.key(), result) == null;
  }

  @Override
  public List<Played> all() {
    return List.copyOf(played.values());
  }
}
