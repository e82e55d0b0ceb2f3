package dev.deckhand.bench;

/** One way to do what a scenario asks for. */
record Contender(String name, Work work) {

  /** Does it once. */
  @FunctionalInterface
  interface Work {
    /** The result, so that no work can be left out. */
    Object run() throws Exception;
  }
}
