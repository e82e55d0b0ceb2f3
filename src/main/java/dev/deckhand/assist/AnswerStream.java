package dev.deckhand.assist;

import dev.deckhand.model.TextSink;

/**
 * Picks the text of the {@code answer} property out of a JSON reply while it arrives, so that the
 * user can read along. What cannot be made out is simply not shown early.
 */
final class AnswerStream implements TextSink {
  private static final String KEY = "\"answer\"";

  private final TurnEvents events;
  private final StringBuilder received = new StringBuilder();
  private int position = -1;
  private boolean done;
  private boolean heard;

  AnswerStream(TurnEvents events) {
    this.events = events;
  }

  @Override
  public void text(String piece) {
    if (done) {
      return;
    }
    received.append(piece);
    if (position < 0 && !findStart()) {
      return;
    }
    String text = decode();
    if (!text.isEmpty()) {
      heard = true;
      events.text(text);
    }
  }

  /** Whether the user has read a part of the answer. */
  boolean heard() {
    return heard;
  }

  @Override
  public void restart(String reason) {
    received.setLength(0);
    position = -1;
    done = false;
    if (heard) {
      events.restart(reason);
    }
  }

  private boolean findStart() {
    int key = received.indexOf(KEY);
    int quote = key < 0 ? -1 : received.indexOf("\"", key + KEY.length());
    if (quote >= 0) {
      position = quote + 1;
    }
    return position >= 0;
  }

  /** The characters up to the end of the string, or of what can be decoded so far. */
  private String decode() {
    StringBuilder text = new StringBuilder();
    while (position < received.length()) {
      char c = received.charAt(position);
      if (c == '"') {
        done = true;
        break;
      }
      if (c != '\\') {
        text.append(c);
        position++;
        continue;
      }
      int length = position + 1 < received.length() && received.charAt(position + 1) == 'u' ? 6 : 2;
      if (position + length > received.length()) {
        break;
      }
      text.append(unescaped(received.substring(position + 1, position + length)));
      position += length;
    }
    return text.toString();
  }

  private static String unescaped(String escape) {
    return switch (escape.charAt(0)) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r', 'b', 'f' -> "";
      case 'u' ->
          escape.matches("u[0-9A-Fa-f]{4}")
              ? String.valueOf((char) Integer.parseInt(escape.substring(1), 16))
              : "";
      default -> escape;
    };
  }
}
