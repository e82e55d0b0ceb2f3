package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.guard.Guards;
import dev.deckhand.model.ApiKey;
import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.TextSink;
import dev.deckhand.model.TokenPrices;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.provider.AddressRules;
import dev.deckhand.model.provider.LangChainTransport;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.routing.RoutingPolicy;
import dev.deckhand.routing.RunningCalls;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.GeminiStub;
import dev.deckhand.testing.provider.OllamaStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.ProviderStub;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Finish;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What calls cost, by each wire protocol: written down, settled, and the same however they came.
 */
class ModelCallsTest {
  private static final LangChainTransport HTTP =
      LangChainTransport.over(new AddressRules(List.of("127.0.0.1")), Clock.systemUTC());
  private static final TokenPrices PRICES =
      new TokenPrices(new BigDecimal("10"), new BigDecimal("1"), new BigDecimal("30"));
  private static final String PROMPT = "What is in A1? ".repeat(20);

  private final SmallLedger ledger = new SmallLedger();
  private final List<Written> written = new ArrayList<>();

  private record Written(
      String feature, String model, TokenUsage usage, @Nullable BigDecimal cost) {
    BigDecimal price() {
      return Objects.requireNonNull(cost);
    }
  }

  @AfterAll
  static void close() {
    HTTP.close();
  }

  static Stream<Supplier<ProviderStub>> protocols() {
    return Stream.of(OpenAiStub::new, AnthropicStub::new, GeminiStub::new, OllamaStub::new);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void aStreamCostsWhatTheSameReplyInOnePieceDoes(Supplier<ProviderStub> protocol) {
    Written whole = one(protocol, StubReply.text("fine"), false);
    Written streamed = one(protocol, StubReply.text("fine"), true);

    assertThat(streamed).isEqualTo(whole);
    assertThat(whole.usage().estimated()).isFalse();
    assertThat(whole.feature()).isEqualTo("excel.ask");
    assertThat(whole.model()).isEqualTo("stub/m");
    long cached = whole.usage().cachedInputTokens();
    assertThat(whole.usage()).isEqualTo(new TokenUsage(42, cached, 7, false));
    assertThat(whole.cost())
        .as("%s of 42 input tokens from the cache, at a tenth of the price", cached)
        .isEqualByComparingTo(BigDecimal.valueOf((42 - cached) * 10 + cached + 7 * 30, 6));
    assertThat(ledger.spent.get("stub")).isEqualByComparingTo(whole.price().add(streamed.price()));
    assertThat(ledger.reserved.get("stub")).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void missingUsageIsEstimatedMarkedAndNeverFree(Supplier<ProviderStub> protocol) {
    for (boolean streamed : List.of(false, true)) {
      Written found = one(protocol, new StubReply.Answer("fine", Finish.STOP, false), streamed);
      assertThat(found.usage().estimated()).isTrue();
      assertThat(found.usage().inputTokens()).isGreaterThan(PROMPT.length() / 5);
      assertThat(found.usage().outputTokens()).isPositive();
      assertThat(found.cost()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void aReplyThatBreaksOffIsPaidFor(Supplier<ProviderStub> protocol) {
    for (boolean streamed : List.of(false, true)) {
      StubReply cut = new StubReply.Cut("all of this ".repeat(20), 60, StubReply.Ending.RESET);
      Written found = one(protocol, cut, streamed);
      assertThat(found.usage().estimated()).isTrue();
      assertThat(found.cost()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void theRepairIsPaidForToo(Supplier<ProviderStub> protocol) {
    try (ProviderStub stub = protocol.get()) {
      stub.reply(StubReply.text("no JSON"), StubReply.text("{\"answer\":\"x\"}"));
      JsonReply wanted = new JsonReply("r", "{\"type\":\"object\"}", false, _ -> Optional.empty());
      CatalogModel model = model(stub, true);
      calls(model).ask(ChatCall.json(model.ref(), "s", PROMPT, wanted), sink(), new CancelSignal());
      assertThat(stub.requests()).hasSize(2);
    }
    assertThat(written).hasSize(1);
    assertThat(written.getFirst().usage().inputTokens()).isEqualTo(84);
    assertThat(written.getFirst().usage().outputTokens()).isEqualTo(14);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void withoutBudgetNobodyIsAsked(Supplier<ProviderStub> protocol) {
    ledger.limits.put("stub", new BigDecimal("0.000001"));
    try (ProviderStub stub = protocol.get()) {
      CatalogModel model = model(stub, false);
      ChatOutcome outcome =
          calls(model).ask(ChatCall.text(model.ref(), "s", PROMPT), sink(), new CancelSignal());
      assertThat(outcome)
          .isInstanceOfSatisfying(
              ChatOutcome.Failed.class,
              failed -> assertThat(failed.failure().kind()).isEqualTo(Kind.OVER_BUDGET));
      assertThat(stub.requests()).isEmpty();
    }
    assertThat(written).isEmpty();
  }

  private Written one(Supplier<ProviderStub> protocol, StubReply reply, boolean streamed) {
    written.clear();
    try (ProviderStub stub = protocol.get()) {
      stub.reply(reply);
      CatalogModel model = model(stub, streamed);
      ChatCall call = ChatCall.text(model.ref(), "Be brief.", PROMPT);
      calls(model).ask(call.within(call.limits().withAttempts(1)), sink(), new CancelSignal());
    }
    assertThat(written).hasSize(1);
    return written.getFirst();
  }

  private ModelCalls calls(CatalogModel model) {
    List<ProviderSettings> providers = List.of(model.provider());
    CallTime time = new CallTime(Clock.systemUTC(), System::nanoTime, (_, _) -> false);
    KnownFaults faults =
        new KnownFaults(new Breakers(Breakers.Rule.STANDARD, System::nanoTime), new KeyRefusals());
    ChatGateway gateway =
        new ChatGateway(() -> new ModelCatalog(providers), HTTP, time, faults, CallObserver.NONE);
    ChatServices services =
        new ChatServices(
            gateway,
            _ -> true,
            new RunningCalls(() -> providers, () -> RoutingPolicy.OPEN),
            ledger,
            (feature, name, usage, cost) -> written.add(new Written(feature, name, usage, cost)),
            new Prover(new OoxmlEngine(), Guards.standard()),
            new ChatPrompt(() -> new UUID(0, 1)),
            Clock.systemUTC());
    return new ModelCalls(model, services, new Spending(ledger, model), "excel.ask");
  }

  private static CatalogModel model(ProviderStub stub, boolean streamed) {
    Set<ModelCapability> can = streamed ? Set.of(ModelCapability.STREAMING) : Set.of();
    ModelSettings model = new ModelSettings("m", "m", 8000, 500, PRICES, can);
    ProviderSettings provider =
        new ProviderSettings(
            "stub", stub.kind(), stub.baseAddress(), new ApiKey("sk-stub"), List.of(model));
    return new CatalogModel(provider, model);
  }

  private static TextSink sink() {
    return new TextSink() {
      @Override
      public void text(String piece) {}

      @Override
      public void restart(String reason) {}
    };
  }
}
