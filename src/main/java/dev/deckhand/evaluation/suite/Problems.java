package dev.deckhand.evaluation.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a suite, gathered while it is read. */
final class Problems {
  private final List<String> all = new ArrayList<>();

  void add(Path file, int line, String message) {
    all.add(file + ":" + line + ": " + message);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }

  List<String> all() {
    return all;
  }
}
