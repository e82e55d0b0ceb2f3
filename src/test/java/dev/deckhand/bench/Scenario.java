package dev.deckhand.bench;

import java.io.IOException;
import java.util.List;

/** Something that is measured, in a JVM of its own. A new one also goes into {@link Bench}. */
interface Scenario {
  String name();

  /** What the JVM is given as {@code -Xmx}. */
  int heapMegabytes();

  /** Runs before measuring starts. */
  default int warmUps() {
    return 3;
  }

  /** How long each contender goes on warming up after that; what is short takes more runs. */
  default int warmUpSeconds() {
    return 0;
  }

  /** Runs of which the median counts. */
  default int runs() {
    return 5;
  }

  /** Who competes; the first is the floor the others are compared with. Called in that JVM. */
  List<Contender> contenders() throws IOException;
}
