package dev.deckhand.model.provider;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.TextSink;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.GeminiStub;
import dev.deckhand.testing.provider.OllamaStub;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stub, a gateway that asks it one way, and a record of what went on. Waits take no time. */
final class Trial implements AutoCloseable {
  /** Which protocol, and in one piece or as a stream. */
  enum Way {
    OPENAI(false, OpenAiStub::new),
    OPENAI_STREAM(true, OpenAiStub::new),
    ANTHROPIC(false, AnthropicStub::new),
    ANTHROPIC_STREAM(true, AnthropicStub::new),
    GEMINI(false, GeminiStub::new),
    GEMINI_STREAM(true, GeminiStub::new),
    OLLAMA(false, OllamaStub::new),
    OLLAMA_STREAM(true, OllamaStub::new);

    private final boolean streamed;
    private final Supplier<ProviderStub> stub;

    Way(boolean streamed, Supplier<ProviderStub> stub) {
      this.streamed = streamed;
      this.stub = stub;
    }

    boolean streamed() {
      return streamed;
    }

    /** What the stub says it used; Ollama tells nothing of its cache. */
    TokenUsage usage() {
      boolean ollama = this == OLLAMA || this == OLLAMA_STREAM;
      return new TokenUsage(42, ollama ? 0 : 10, 7, false);
    }
  }

  /** Milliseconds in truth; this much so that a loaded machine does not fail a test. */
  static final Duration PROMPTLY = Duration.ofSeconds(20);

  static final Duration LONG = Duration.ofSeconds(25);

  private static final AddressRules RULES = new AddressRules(List.of("127.0.0.1"));

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
          Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(20), 1 << 20, 3);
  final KnownFaults faults =
      new KnownFaults(
          new Breakers(
              new Breakers.Rule(1_000_000, 1_000_000, 1, Duration.ofDays(1)), System::nanoTime),
          new KeyRefusals());
  Set<ModelCapability> capabilities = EnumSet.allOf(ModelCapability.class);

  @Nullable Integer outputLimit;

  private final Way way;
  private final AtomicLong slept = new AtomicLong();
  private final LangChainTransport transport;
  private ProviderKind kind;
  private URI address;

  Trial(Way way, StubReply... replies) {
    this.way = way;
    stub = way.stub.get();
    kind = stub.kind();
    if (replies.length > 0) {
      stub.reply(replies);
    }
    address = stub.baseAddress();
    transport = LangChainTransport.over(RULES, clock());
  }

  Trial at(URI other) {
    address = other;
    return this;
  }

  Trial as(ProviderKind other) {
    kind = other;
    return this;
  }

  Trial within(Duration total, Duration idle, int attempts) {
    limits = new ChatLimits(total, idle, idle, limits.replyBytes(), attempts);
    return this;
  }

  /** Whether the connection to the provider is closed before its reply is at its end. */
  boolean isAbandoned() {
    try {
      return stub.awaitAbandoned(PROMPTLY);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  ChatOutcome ask() {
    return run(ChatCall.text(MODEL, "Be brief.", "Greet me."));
  }

  ChatOutcome ask(JsonReply reply) {
    return run(ChatCall.json(MODEL, "Be brief.", "Greet me.", reply));
  }

  ChatOutcome.Failed failed() {
    ChatOutcome outcome = ask();
    return switch (outcome) {
      case ChatOutcome.Failed failed -> failed;
      case ChatOutcome.Reply _, ChatOutcome.ToolsWanted _ ->
          throw new AssertionError("success: " + outcome);
    };
  }

  ModelFailure failure() {
    return failed().failure();
  }

  ChatOutcome run(ChatCall call) {
    ChatGateway gateway =
        new ChatGateway(this::catalog, transport, time(), faults, CallObserver.NONE);
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
    return new ModelCatalog(List.of(provider()));
  }

  ProviderSettings provider() {
    ModelSettings model =
        new ModelSettings("some/model", "Some model", 100_000, outputLimit, null, capabilities);
    return new ProviderSettings("stub", kind, address, new ApiKey(KEY), List.of(model));
  }

  AddressRules rules() {
    return RULES;
  }

  LangChainTransport transport() {
    return transport;
  }

  /** An exchange that has not begun. */
  Exchange exchange() {
    return new Exchange(
        "stub/some/model",
        new ApiKey(KEY),
        Wire.PLAIN,
        way.streamed(),
        limits,
        time().deadline(limits.total()),
        cancel);
  }

  CallTime time() {
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
