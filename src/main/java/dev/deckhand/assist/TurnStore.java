package dev.deckhand.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.deckhand.session.StoredTurn;
import dev.deckhand.session.Turns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Keeps turns as JSON and gives them back. */
final class TurnStore {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Turns turns;
  private final LiveTurns live;

  TurnStore(Turns turns, LiveTurns live) {
    this.turns = turns;
    this.live = live;
  }

  void save(Turn turn) {
    try {
      turns.save(
          new StoredTurn(
              turn.id(),
              turn.sessionId(),
              turn.status().name().toLowerCase(Locale.ROOT),
              turn.createdAt(),
              JSON.writeValueAsString(turn)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A turn that is no JSON", e);
    }
  }

  Optional<Turn> find(UUID id) {
    return turns.find(id).map(this::read);
  }

  List<Turn> ofSession(UUID sessionId) {
    return turns.ofSession(sessionId).stream().map(this::read).toList();
  }

  /** A turn that was running when its process ended is told as failed. */
  private Turn read(StoredTurn stored) {
    try {
      Turn turn = JSON.readValue(stored.body(), Turn.class);
      boolean lost = turn.status() == TurnStatus.RUNNING && !live.isRunning(turn.id());
      return lost
          ? turn.ended(
              TurnStatus.FAILED,
              new Refusal(
                  "interrupted", "The service stopped while it worked on this", "Ask again"),
              List.of(),
              turn.usage())
          : turn;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Turn " + stored.id() + " cannot be read back", e);
    }
  }
}
