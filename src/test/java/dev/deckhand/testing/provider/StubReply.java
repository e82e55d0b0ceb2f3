package dev.deckhand.testing.provider;

import dev.deckhand.model.ToolCall;
import java.util.List;
import java.util.Map;

/** What a stub does with one request, whether a stream was asked for or not. */
public sealed interface StubReply {
  /** Why a reply ends; {@code NONE} leaves the reason out. */
  enum Finish {
    STOP,
    LENGTH,
    FILTER,
    NONE
  }

  /** How a connection is cut: with a reset, or with an orderly close as at the end of a reply. */
  enum Ending {
    RESET,
    CLOSE
  }

  /** Where a reply stops moving; the connection stays open until the client closes it. */
  enum Stall {
    BEFORE_HEADERS,
    AFTER_HEADERS,
    AFTER_FIRST_TOKEN
  }

  /** A well-formed reply. */
  record Answer(String text, Finish finish, boolean withUsage) implements StubReply {}

  /** A well-formed reply that calls tools. */
  record Tools(List<ToolCall> calls, Finish finish) implements StubReply {
    public Tools {
      calls = List.copyOf(calls);
    }
  }

  /** The first bytes of a normal reply's body. */
  record Cut(String text, int bytes, Ending ending) implements StubReply {}

  record Stalled(String text, Stall stall) implements StubReply {}

  /** A normal reply, one byte at a time. */
  record Drip(String text, long millisBetween) implements StubReply {}

  /** A refusal in the provider's own form. */
  record Status(int status, String message, Map<String, String> headers) implements StubReply {}

  /** Status 200 with any body. */
  record Raw(String contentType, String body) implements StubReply {}

  /** Text, then an error event inside the stream; without a stream, status 500. */
  record ErrorEvent(String textBefore) implements StubReply {}

  /** Text without end. */
  record Endless() implements StubReply {}

  static StubReply text(String text) {
    return new Answer(text, Finish.STOP, true);
  }

  static StubReply status(int status) {
    return new Status(status, "refused by the stub", Map.of());
  }

  static StubReply rateLimited(String retryAfter) {
    return new Status(429, "slow down", Map.of("Retry-After", retryAfter));
  }
}
