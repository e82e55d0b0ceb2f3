package dev.deckhand.model;

import java.time.Duration;

/**
 * How long, how much and how often one call may try.
 *
 * @param total from the first try to the outcome, waits and the repair try included
 * @param firstByte a streamed reply must begin within this time of each try; a reply in one piece
 *     is only bound by {@code total} until it begins
 * @param idle longest silence once a reply has begun
 * @param replyBytes largest reply taken, as bytes on the wire
 * @param attempts tries for failures that may pass by themselves; the one repair of a malformed
 *     JSON reply comes on top
 */
public record ChatLimits(
    Duration total, Duration firstByte, Duration idle, int replyBytes, int attempts) {
  public static final ChatLimits STANDARD =
      new ChatLimits(
          Duration.ofMinutes(3), Duration.ofSeconds(60), Duration.ofSeconds(30), 4 << 20, 3);

  public ChatLimits {
    if (!total.isPositive() || !firstByte.isPositive() || !idle.isPositive()) {
      throw new IllegalArgumentException("time limits of a call must be positive");
    }
    if (replyBytes <= 0 || attempts <= 0) {
      throw new IllegalArgumentException("a call needs at least one byte and one attempt");
    }
  }

  /** The same with another number of tries. */
  public ChatLimits withAttempts(int other) {
    return new ChatLimits(total, firstByte, idle, replyBytes, other);
  }
}
