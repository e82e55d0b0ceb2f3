package dev.deckhand.model.provider;

import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.TokenUsage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out with one small real call whether settings work. It goes past breakers and refused keys;
 * when it succeeds the provider's key is trusted again.
 */
public final class ConnectionTest {
  private static final ChatLimits LIMITS =
      new ChatLimits(
          Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(15), 1 << 20, 1);
  private static final int OUTPUT_TOKENS = 256;

  private final ChatTransport transport;
  private final CallTime time;
  private final KeyRefusals keys;

  ConnectionTest(ChatTransport transport, CallTime time, KeyRefusals keys) {
    this.transport = transport;
    this.time = time;
    this.keys = keys;
  }

  /**
   * What was found.
   *
   * @param works whether the model answered
   * @param message what happened and, when it failed, what to do; for people
   * @param failure null when it works
   * @param latency of the whole call
   * @param usage what the call used
   */
  public record Finding(
      boolean works,
      String message,
      ModelFailure.@Nullable Kind failure,
      Duration latency,
      TokenUsage usage) {}

  /** Asks the model, whatever its state. */
  public Finding of(ProviderSettings provider, ModelSettings model, CancelSignal cancel) {
    ProviderSettings alone = withOnly(provider, model);
    CatalogModel target = new CatalogModel(alone, alone.models().getFirst());
    KnownFaults faults =
        new KnownFaults(new Breakers(Breakers.Rule.STANDARD, time.nanos()), new KeyRefusals());
    ModelCatalog catalog = new ModelCatalog(List.of(alone));
    ChatOutcome outcome =
        new ChatGateway(() -> catalog, transport, time, faults, CallObserver.NONE)
            .ask(
                ChatCall.text(target.ref(), "Be brief.", "Reply with the word OK.").within(LIMITS),
                cancel);
    Finding finding = finding(target, outcome);
    if (finding.works()) {
      keys.forget(provider.id());
    }
    return finding;
  }

  private static Finding finding(CatalogModel target, ChatOutcome outcome) {
    return switch (outcome) {
      case ChatOutcome.Reply _, ChatOutcome.ToolsWanted _ -> works(target, outcome);
      // a model that thinks first may use up the few tokens it is given here
      case ChatOutcome.Failed failed when failed.failure().kind() == Kind.TRUNCATED ->
          works(target, outcome);
      case ChatOutcome.Failed failed ->
          new Finding(
              false,
              failed.failure().message(),
              failed.failure().kind(),
              failed.latency(),
              failed.usage());
    };
  }

  private static Finding works(CatalogModel target, ChatOutcome outcome) {
    String message = target.ref() + " answered in " + outcome.latency().toMillis() + " ms.";
    return new Finding(true, message, null, outcome.latency(), outcome.usage());
  }

  private static ProviderSettings withOnly(ProviderSettings provider, ModelSettings model) {
    Integer limit = model.maxOutputTokens();
    ModelSettings small =
        new ModelSettings(
            model.id(),
            model.displayName(),
            model.contextWindow(),
            limit == null ? OUTPUT_TOKENS : Math.min(limit, OUTPUT_TOKENS),
            model.prices(),
            model.capabilities(),
            model.residency(),
            ModelState.ENABLED);
    return new ProviderSettings(
        provider.id(), provider.kind(), provider.baseAddress(), provider.apiKey(), List.of(small));
  }
}
