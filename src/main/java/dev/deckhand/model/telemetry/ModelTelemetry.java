package dev.deckhand.model.telemetry;

import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.TokenUsage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reports calls under the names of OpenTelemetry's semantic conventions for generative AI, and
 * under {@code deckhand.model.*} what these do not have. A failure is told by its kind alone,
 * because its text may repeat what was asked.
 */
public final class ModelTelemetry implements CallObserver {
  private final MeterRegistry meters;
  private final Tracer tracer;
  private final Breakers breakers;
  private final Map<ModelRef, Tags> known = new ConcurrentHashMap<>();

  public ModelTelemetry(MeterRegistry meters, Tracer tracer, Breakers breakers) {
    this.meters = meters;
    this.tracer = tracer;
    this.breakers = breakers;
  }

  @Override
  public Observed begin(CatalogModel target, boolean streamed) {
    Tags tags = known.computeIfAbsent(target.ref(), ref -> register(ref, target));
    URI address = target.provider().baseAddress();
    Span span =
        tracer
            .spanBuilder("chat " + target.model().id())
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("gen_ai.operation.name", "chat")
            .setAttribute("gen_ai.provider.name", name(target.provider().kind()))
            .setAttribute("gen_ai.request.model", target.model().id())
            .setAttribute("server.address", address.getHost())
            .setAttribute("server.port", port(address))
            .setAttribute("deckhand.provider", target.provider().id())
            .setAttribute("deckhand.streamed", streamed)
            .startSpan();
    return new Call(target, tags, span);
  }

  @Override
  public void fellBack(String from, String reason, String to) {
    meters
        .counter("deckhand.model.fallbacks", Tags.of("from", from, "to", to, "error.type", reason))
        .increment();
  }

  private Tags register(ModelRef ref, CatalogModel target) {
    Gauge.builder("deckhand.model.breaker", () -> breakers.state(ref).ordinal())
        .description("0 asked, 1 left alone, 2 probed")
        .tag("model", ref.toString())
        .register(meters);
    return Tags.of(
        "gen_ai.operation.name",
        "chat",
        "gen_ai.provider.name",
        name(target.provider().kind()),
        "gen_ai.request.model",
        ref.model(),
        "deckhand.provider",
        ref.provider());
  }

  private static long port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme()) ? 443 : 80;
  }

  private static String kind(ModelFailure failure) {
    return failure.kind().name().toLowerCase(Locale.ROOT);
  }

  /** The conventions' name of the system; those they do not know have ours. */
  private static String name(ProviderKind kind) {
    return switch (kind) {
      case OPENAI -> "openai";
      case AZURE_OPENAI -> "azure.ai.openai";
      case ANTHROPIC -> "anthropic";
      case GEMINI -> "gcp.gemini";
      case MISTRAL -> "mistral_ai";
      case XAI -> "x_ai";
      case OLLAMA -> "ollama";
      case OPENAI_COMPATIBLE -> "openai_compatible";
    };
  }

  private final class Call implements Observed {
    private final CatalogModel target;
    private final Tags tags;
    private final Span span;

    Call(CatalogModel target, Tags tags, Span span) {
      this.target = target;
      this.tags = tags;
      this.span = span;
    }

    @Override
    public void firstText(Duration since) {
      meters.timer("deckhand.model.first.text", tags).record(since);
      span.addEvent("first text");
    }

    @Override
    public void end(ChatOutcome outcome) {
      String ended =
          switch (outcome) {
            case ChatOutcome.Reply _ -> "";
            case ChatOutcome.ToolsWanted _ -> "";
            case ChatOutcome.Failed failed -> kind(failed.failure());
          };
      meters
          .timer("gen_ai.client.operation.duration", tags.and("error.type", ended))
          .record(outcome.latency());
      count(outcome.usage());
      if (!ended.isEmpty()) {
        span.setStatus(StatusCode.ERROR).setAttribute("error.type", ended);
      }
      span.setAttribute("gen_ai.usage.input_tokens", outcome.usage().inputTokens());
      span.setAttribute("gen_ai.usage.output_tokens", outcome.usage().outputTokens());
      span.setAttribute("deckhand.attempts", outcome.attempts());
      span.end();
    }

    private void count(TokenUsage usage) {
      Tags all = tags.and("deckhand.estimated", Boolean.toString(usage.estimated()));
      tokens(all, "input", usage.inputTokens() - usage.cachedInputTokens());
      tokens(all, "cached_input", usage.cachedInputTokens());
      tokens(all, "output", usage.outputTokens());
      target
          .model()
          .cost(usage)
          .ifPresent(
              cost -> meters.counter("deckhand.model.cost", tags).increment(cost.doubleValue()));
    }

    private void tokens(Tags all, String type, long tokens) {
      if (tokens > 0) {
        meters
            .counter("gen_ai.client.token.usage", all.and("gen_ai.token.type", type))
            .increment(tokens);
      }
    }
  }
}
