package dev.deckhand.testing.provider;

import dev.deckhand.model.ToolCall;
import dev.deckhand.testing.provider.StubReply.Answer;
import dev.deckhand.testing.provider.StubReply.Cut;
import dev.deckhand.testing.provider.StubReply.Drip;
import dev.deckhand.testing.provider.StubReply.Ending;
import dev.deckhand.testing.provider.StubReply.Endless;
import dev.deckhand.testing.provider.StubReply.ErrorEvent;
import dev.deckhand.testing.provider.StubReply.Finish;
import dev.deckhand.testing.provider.StubReply.Raw;
import dev.deckhand.testing.provider.StubReply.Stall;
import dev.deckhand.testing.provider.StubReply.Stalled;
import dev.deckhand.testing.provider.StubReply.Status;
import dev.deckhand.testing.provider.StubReply.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Plays one reply over one connection. */
final class StubScript {
  private static final String FILLER = "all work and no play ".repeat(40);

  private final ProviderStub stub;
  private final StubConnection connection;

  StubScript(ProviderStub stub, StubConnection connection) {
    this.stub = stub;
    this.connection = connection;
  }

  /** Returns true when the client left before the end. */
  boolean play(StubReply reply, boolean streamed) throws IOException {
    switch (reply) {
      case Answer(String text, Finish finish, boolean usage) ->
          answer(text, finish, usage, streamed);
      case Tools(List<ToolCall> calls, Finish finish) -> {
        String body =
            streamed
                ? String.join("", stub.toolEvents(calls, finish))
                : stub.toolBody(calls, finish);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        head(bytes.length, streamed);
        connection.send(bytes, bytes.length);
      }
      case Cut cut -> cut(cut, streamed);
      case Stalled stalled -> {
        stall(stalled, streamed);
        return true;
      }
      case Drip(String text, long millis) -> drip(text, millis, streamed);
      case Status(int status, String message, Map<String, String> headers) -> {
        connection.head(status, "application/json", headers);
        connection.send(stub.errorBody(status, message));
      }
      case Raw(String contentType, String body) -> {
        connection.head(200, contentType, Map.of());
        connection.send(body);
      }
      case ErrorEvent(String before) -> error(before, streamed);
      case Endless _ -> endless(streamed);
    }
    return false;
  }

  private void answer(String text, Finish finish, boolean usage, boolean streamed)
      throws IOException {
    byte[] body = body(text, finish, usage, streamed);
    head(body.length, streamed);
    connection.send(body, body.length);
  }

  private void cut(Cut cut, boolean streamed) throws IOException {
    byte[] body = body(cut.text(), Finish.STOP, true, streamed);
    head(body.length, streamed);
    connection.send(body, Math.min(cut.bytes(), body.length));
    if (cut.ending() == Ending.RESET) {
      connection.reset();
    }
  }

  private void stall(Stalled stalled, boolean streamed) throws IOException {
    byte[] body = body(stalled.text(), Finish.STOP, true, streamed);
    if (stalled.stall() != Stall.BEFORE_HEADERS) {
      head(body.length, streamed);
    }
    if (stalled.stall() == Stall.AFTER_FIRST_TOKEN) {
      connection.send(body, streamed ? firstToken(stalled.text()) : body.length / 2);
    }
    connection.awaitClosed();
  }

  private int firstToken(String text) {
    int length = 0;
    for (String event : stub.events(text, Finish.STOP, true)) {
      length += event.getBytes(StandardCharsets.UTF_8).length;
      if (event.equals(stub.textEvent(StubText.pieces(text).getFirst()))) {
        return length;
      }
    }
    return length;
  }

  private void drip(String text, long millis, boolean streamed) throws IOException {
    byte[] body = body(text, Finish.STOP, true, streamed);
    head(body.length, streamed);
    for (byte one : body) {
      connection.send(new byte[] {one}, 1);
      LockSupport.parkNanos(millis * 1_000_000);
    }
  }

  private void error(String before, boolean streamed) throws IOException {
    if (!streamed) {
      connection.head(500, "application/json", Map.of());
      connection.send(stub.errorBody(500, "overloaded"));
      return;
    }
    connection.head(200, stub.streamType(), Map.of());
    if (!before.isEmpty()) {
      for (String event : stub.events(before, Finish.NONE, false)) {
        connection.send(event);
      }
    }
    connection.send(stub.errorEvent("overloaded"));
  }

  private void endless(boolean streamed) throws IOException {
    connection.head(200, streamed ? stub.streamType() : "application/json", Map.of());
    if (!streamed) {
      connection.send(stub.openBody());
    }
    while (true) {
      connection.send(streamed ? stub.textEvent(FILLER) : FILLER);
    }
  }

  private void head(int length, boolean streamed) throws IOException {
    if (streamed) {
      connection.head(200, stub.streamType(), Map.of());
    } else {
      connection.head(200, "application/json", Map.of("Content-Length", "" + length));
    }
  }

  private byte[] body(String text, Finish finish, boolean usage, boolean streamed) {
    String body =
        streamed
            ? String.join("", stub.events(text, finish, usage))
            : stub.body(text, finish, usage);
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
