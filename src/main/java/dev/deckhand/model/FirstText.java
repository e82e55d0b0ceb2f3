package dev.deckhand.model;

/** Tells once that a sink gets its first text. */
final class FirstText implements TextSink {
  private final TextSink sink;
  private final Runnable first;
  private boolean heard;

  private FirstText(TextSink sink, Runnable first) {
    this.sink = sink;
    this.first = first;
  }

  static FirstText watched(TextSink sink, Runnable first) {
    return new FirstText(sink, first);
  }

  @Override
  public void text(String piece) {
    if (!heard) {
      heard = true;
      first.run();
    }
    sink.text(piece);
  }

  @Override
  public void restart(String reason) {
    sink.restart(reason);
  }
}
