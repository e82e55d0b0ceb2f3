package dev.deckhand.assist;

import dev.deckhand.session.Turns;
import java.util.List;
import java.util.UUID;

/** Keeps what left for providers, beside the turn; it goes when the session is deleted. */
public final class SentStore {
  private final Turns turns;

  SentStore(Turns turns) {
    this.turns = turns;
  }

  void save(Sent sent) {
    if (!sent.requests().isEmpty()) {
      turns.keepSent(sent.turnId(), StoredJson.write(sent));
    }
  }

  /** What left during a turn; nothing for one that asked no provider. */
  public Sent of(UUID turnId) {
    return turns
        .sent(turnId)
        .map(body -> StoredJson.read(body, Sent.class))
        .orElseGet(() -> new Sent(turnId, List.of()));
  }
}
