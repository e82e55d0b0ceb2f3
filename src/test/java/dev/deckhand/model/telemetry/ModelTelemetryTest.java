package dev.deckhand.model.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.ChatTransport.Attempt;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.TokenPrices;
import dev.deckhand.model.TokenUsage;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What metrics and spans say of calls, and what they never say. */
class ModelTelemetryTest {
  private static final String PLANTED = "planted secret of the document";
  private static final String KEY = "sk-planted-key";
  private static final TokenUsage USAGE = new TokenUsage(1000, 400, 100, false);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<SpanData> spans = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final Breakers breakers =
      new Breakers(new Breakers.Rule(1, 10, 1, Duration.ofSeconds(30)), nanos::get);
  private final ModelTelemetry telemetry =
      new ModelTelemetry(
          meters,
          SdkTracerProvider.builder().addSpanProcessor(new Keeping()).build().get("test"),
          breakers);
  private final Deque<Attempt> script = new ArrayDeque<>();

  @Test
  void aReplyIsCountedTimedAndPriced() {
    script.add(new Attempt.Answered(new ReplyContent.Text(PLANTED), USAGE));
    ask();
    assertThat(tokens("input")).isEqualTo(600);
    assertThat(tokens("cached_input")).isEqualTo(400);
    assertThat(tokens("output")).isEqualTo(100);
    assertThat(meters.get("deckhand.model.cost").counter().count()).isEqualTo(0.0026);
    assertThat(meters.get("gen_ai.client.operation.duration").timer().totalTime(TimeUnit.SECONDS))
        .isEqualTo(2);
    assertThat(meters.get("deckhand.model.first.text").timer().totalTime(TimeUnit.SECONDS))
        .isEqualTo(1);
    SpanData span = spans.getFirst();
    assertThat(span.getName()).isEqualTo("chat some/model");
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(string(span, "gen_ai.operation.name")).isEqualTo("chat");
    assertThat(string(span, "gen_ai.provider.name")).isEqualTo("mistral_ai");
    assertThat(string(span, "gen_ai.request.model")).isEqualTo("some/model");
    assertThat(string(span, "server.address")).isEqualTo("api.example");
    assertThat(span.getAttributes().get(AttributeKey.longKey("server.port"))).isEqualTo(443);
    assertThat(span.getAttributes().get(AttributeKey.longKey("gen_ai.usage.input_tokens")))
        .isEqualTo(1000);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void aFailureIsToldByItsKindAndTheBreakerByItsState() {
    script.add(failed());
    ask();
    assertThat(
            meters
                .get("gen_ai.client.operation.duration")
                .tag("error.type", "provider_error")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(meters.get("deckhand.model.breaker").gauge().value()).isEqualTo(1);
    assertThat(spans.getFirst().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(string(spans.getFirst(), "error.type")).isEqualTo("provider_error");
    nanos.addAndGet(Duration.ofSeconds(30).toNanos());
    script.add(new Attempt.Answered(new ReplyContent.Text("fine"), USAGE));
    ask();
    assertThat(meters.get("deckhand.model.breaker").gauge().value()).isZero();
  }

  @Test
  void fallbacksAreCounted() {
    telemetry.fellBack("a/b", "model-stalled", "c/d");
    assertThat(
            meters
                .get("deckhand.model.fallbacks")
                .tags("from", "a/b", "to", "c/d", "error.type", "model-stalled")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void nothingOfPromptReplyOrKeyIsToldAnywhere() {
    script.add(new Attempt.Answered(new ReplyContent.Text(PLANTED), USAGE));
    script.add(failed());
    ask();
    ask();
    assertThat(spans).hasSize(2);
    assertThat(spans.toString()).doesNotContain(PLANTED, KEY);
    assertThat(meters.getMeters().stream().map(Meter::getId).toList().toString())
        .contains("gen_ai.client.token.usage")
        .doesNotContain(PLANTED, KEY);
    assertThat(meters.getMetersAsString()).doesNotContain(PLANTED, KEY);
  }

  private static Attempt failed() {
    ModelFailure failure = new ModelFailure(Kind.PROVIDER_ERROR, "said: " + PLANTED + KEY);
    return new Attempt.Failed(failure, TokenUsage.NONE, true);
  }

  private ChatOutcome ask() {
    ModelSettings model =
        new ModelSettings(
            "some/model",
            "Some model",
            100_000,
            null,
            new TokenPrices(new BigDecimal("2"), new BigDecimal("1"), new BigDecimal("10")),
            Set.of());
    ProviderSettings provider =
        new ProviderSettings(
            "p",
            ProviderKind.MISTRAL,
            URI.create("https://api.example/v1"),
            new ApiKey(KEY),
            List.of(model));
    CatalogModel target = new CatalogModel(provider, model);
    CallTime time = new CallTime(Clock.systemUTC(), nanos::get, (_, _) -> false);
    KnownFaults faults = new KnownFaults(breakers, new KeyRefusals());
    ModelCatalog catalog = new ModelCatalog(List.of(provider));
    return new ChatGateway(() -> catalog, this::play, time, faults, telemetry)
        .stream(ChatCall.text(target.ref(), PLANTED, PLANTED), _ -> {}, new CancelSignal());
  }

  private Attempt play(ChatTransport.Request request) {
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    if (request.sink() != null) {
      request.sink().text(PLANTED);
    }
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    return script.remove();
  }

  private double tokens(String type) {
    return meters.get("gen_ai.client.token.usage").tag("gen_ai.token.type", type).counter().count();
  }

  private static String string(SpanData span, String name) {
    return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(name)));
  }

  private final class Keeping implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      spans.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
