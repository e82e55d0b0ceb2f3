package dev.deckhand.model.provider;

import dev.deckhand.model.ModelFailure.Kind;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events (WHATWG HTML, section 9.2.6) or lines of JSON. Unlike LangChain4j's own
 * reader it drops an event that is cut off at the end of the stream, as the standard demands, and
 * stops at the first event that is an error or cannot be understood.
 */
final class EventReader implements ServerSentEventParsingHandle {
  /** Time for the connection to end in order, so that it can serve the next request. */
  private static final Duration FAREWELL = Duration.ofMillis(250);

  private final Exchange exchange;
  private final ServerSentEventListener listener;
  private final ServerSentEventContext context = new ServerSentEventContext(this);
  private final StringBuilder data = new StringBuilder();
  private @Nullable String event;
  private boolean done;
  private boolean cut;

  EventReader(Exchange exchange, ServerSentEventListener listener) {
    this.exchange = exchange;
    this.listener = listener;
  }

  void read(ReplyBody body) {
    var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    try {
      String line;
      while (!done && !isCancelled() && (line = reader.readLine()) != null) {
        if (exchange.wire().lines()) {
          takeLine(line);
        } else {
          take(line);
        }
      }
      if (done) {
        body.awaitEnd(FAREWELL);
      }
    } catch (IOException e) {
      throw exchange.stop(Kind.INCOMPLETE, "broke off its reply: " + Causes.reason(e));
    }
  }

  /** A line that cannot be read must be the last one, cut off. */
  private void takeLine(String line) {
    if (cut) {
      throw exchange.stop(Kind.MALFORMED_REPLY, "sent a line that is not JSON");
    }
    cut = !line.isBlank() && !Json.read(line).isObject();
    if (!cut) {
      data.append(line);
      dispatch();
    }
  }

  private void take(String line) {
    if (line.isEmpty()) {
      dispatch();
    } else if (line.startsWith("event:")) {
      event = line.substring("event:".length()).strip();
    } else if (line.startsWith("data:")) {
      if (!data.isEmpty()) {
        data.append('\n');
      }
      data.append(line.substring("data:".length()).strip());
    }
  }

  private void dispatch() {
    String text = data.toString();
    String name = event;
    data.setLength(0);
    event = null;
    if (text.isEmpty()) {
      return;
    }
    if ("error".equals(name) || StatusFailures.isError(text)) {
      String said = StatusFailures.errorMessage(text);
      throw exchange.stop(
          Kind.INCOMPLETE, "ended its reply with an error" + (said.isEmpty() ? "" : ": " + said));
    }
    done = "[DONE]".equals(text) || "message_stop".equals(name);
    try {
      String mended = exchange.wire().received(exchange, text);
      listener.onEvent(new ServerSentEvent(name, mended), context);
    } catch (StoppedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw exchange.stop(
          Kind.MALFORMED_REPLY, "sent an event that cannot be read: " + Causes.type(e));
    }
  }

  @Override
  public void cancel() {
    exchange.stop(Kind.CANCELLED, "was cancelled");
  }

  @Override
  public boolean isCancelled() {
    return exchange.failure() != null;
  }
}
