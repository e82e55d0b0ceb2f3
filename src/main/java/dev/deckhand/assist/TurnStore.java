package dev.deckhand.assist;

import dev.deckhand.session.StoredTurn;
import dev.deckhand.session.Turns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Keeps turns as JSON and gives them back. */
final class TurnStore {
  private final Turns turns;
  private final LiveTurns live;

  TurnStore(Turns turns, LiveTurns live) {
    this.turns = turns;
    this.live = live;
  }

  void save(Turn turn) {
    turns.save(
        new StoredTurn(
            turn.id(),
            turn.sessionId(),
            turn.status().name().toLowerCase(Locale.ROOT),
            turn.createdAt(),
            StoredJson.write(turn)));
  }

  Optional<Turn> find(UUID id) {
    return turns.find(id).map(this::read);
  }

  List<Turn> ofSession(UUID sessionId) {
    return turns.ofSession(sessionId).stream().map(this::read).toList();
  }

  /** A turn that was running when its process ended is told as failed. */
  private Turn read(StoredTurn stored) {
    Turn turn = StoredJson.read(stored.body(), Turn.class);
    boolean lost = turn.status() == TurnStatus.RUNNING && !live.isRunning(turn.id());
    return lost
        ? turn.ended(
            TurnStatus.FAILED,
            new Refusal("interrupted", "The service stopped while it worked on this", "Ask again"),
            List.of(),
            turn.usage())
        : turn;
  }
}
