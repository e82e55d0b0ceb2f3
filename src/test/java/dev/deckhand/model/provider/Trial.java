package dev.deckhand.model.provider;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.TextSink;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.ProviderStub;
import dev.deckhand.testing.provider.StubReply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A stub, a gateway that asks it one way, and a record of what went on. Waits take no time. */
final class Trial implements AutoCloseable {
  /** Which protocol, and in one piece or as a stream. */
  enum Way {
    OPENAI,
    OPENAI_STREAM,
    ANTHROPIC,
    ANTHROPIC_STREAM;

    boolean streamed() {
      return this == OPENAI_STREAM || this == ANTHROPIC_STREAM;
    }

    boolean anthropic() {
      return this == ANTHROPIC || this == ANTHROPIC_STREAM;
    }
  }

  /** Milliseconds in truth; this much so that a loaded machine does not fail a test. */
  static final Duration PROMPTLY = Duration.ofSeconds(5);

  static final String KEY = "sk-planted-key-0123456789";
  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  static final ModelRef MODEL = new ModelRef("stub", "some/model");

  final ProviderStub stub;
  final CancelSignal cancel = new CancelSignal();
  final List<Duration> waits = new ArrayList<>();
  final StringBuilder heard = new StringBuilder();
  final List<String> restarts = new ArrayList<>();
  ChatLimits limits =
      new ChatLimits(
          Duration.ofSeconds(60), Duration.ofMillis(400), Duration.ofMillis(400), 1 << 20, 3);
  Set<ModelCapability> capabilities = EnumSet.allOf(ModelCapability.class);

  private final Way way;
  private final AtomicLong slept = new AtomicLong();
  private final LangChainTransport transport;
  private URI address;

  Trial(Way way, StubReply... replies) {
    this.way = way;
    stub = way.anthropic() ? new AnthropicStub() : new OpenAiStub();
    stub.reply(replies);
    address = stub.baseAddress();
    transport = new LangChainTransport(clock());
  }

  Trial at(URI other) {
    address = other;
    return this;
  }

  Trial within(Duration total, Duration idle, int attempts) {
    limits = new ChatLimits(total, idle, idle, limits.replyBytes(), attempts);
    return this;
  }

  ChatOutcome ask() {
    return run(ChatCall.text(MODEL, "Be brief.", "Greet me."));
  }

  ChatOutcome ask(JsonReply reply) {
    return run(ChatCall.json(MODEL, "Be brief.", "Greet me.", reply));
  }

  ChatOutcome.Failed failed() {
    return switch (ask()) {
      case ChatOutcome.Failed failed -> failed;
      case ChatOutcome.Reply reply -> throw new AssertionError("success: " + reply);
    };
  }

  ModelFailure failure() {
    return failed().failure();
  }

  private ChatOutcome run(ChatCall call) {
    ChatGateway gateway = new ChatGateway(this::catalog, transport, time());
    ChatCall limited = call.within(limits);
    return way.streamed() ? gateway.stream(limited, sink(), cancel) : gateway.ask(limited, cancel);
  }

  private TextSink sink() {
    return new TextSink() {
      @Override
      public void text(String piece) {
        heard.append(piece);
      }

      @Override
      public void restart(String reason) {
        restarts.add(reason);
        heard.setLength(0);
      }
    };
  }

  private ModelCatalog catalog() {
    ModelSettings model =
        new ModelSettings("some/model", "Some model", 100_000, null, null, capabilities);
    return new ModelCatalog(
        List.of(
            new ProviderSettings("stub", stub.kind(), address, new ApiKey(KEY), List.of(model))));
  }

  private CallTime time() {
    return new CallTime(
        clock(),
        () -> System.nanoTime() + slept.get(),
        (wait, signal) -> {
          waits.add(wait);
          slept.addAndGet(wait.toNanos());
          return signal.isCancelled();
        });
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Override
  public void close() {
    transport.close();
    stub.close();
  }
}
