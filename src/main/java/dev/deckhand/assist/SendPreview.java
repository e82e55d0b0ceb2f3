package dev.deckhand.assist;

import dev.deckhand.context.TokenBudget;
import dev.deckhand.document.Host;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.model.SentTexts;
import dev.deckhand.routing.Route;
import dev.deckhand.routing.Router;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what an ask would send first, without asking any model. */
public final class SendPreview {
  private final Features features;
  private final ModelChoice models;
  private final Clock clock;

  SendPreview(Features features, ModelChoice models, Clock clock) {
    this.features = features;
    this.models = models;
    this.clock = clock;
  }

  /**
   * What would happen. Component names are part of the HTTP contract.
   *
   * @param model {@code provider/model} that would be asked
   * @param leaves whether any text would leave; false for the built-in model
   * @param first the first request, with another random data marker; {@code null} when nothing
   *     leaves. What a model looks up later depends on the model.
   * @param estimatedTokens of the first request
   */
  public record Preview(
      String feature,
      @Nullable String model,
      boolean leaves,
      Sent.@Nullable Request first,
      int estimatedTokens,
      @Nullable Refusal refusal) {}

  /**
   * Looks at an ask.
   *
   * @param material the document and what it takes from
   */
  public Preview of(Ask ask, Material material) {
    Host host = material.document().file().format().host();
    String id =
        ask.feature().equals(Ask.AUTO)
            ? features.guess(host, ask.instruction()).id()
            : ask.feature();
    Optional<Feature> feature = features.find(id).filter(f -> f.host() == host);
    if (feature.isEmpty()) {
      return nothing(
          id,
          null,
          new Refusal(
              "unknown-feature",
              "There is no feature " + id + " for this document",
              "Choose auto"));
    }
    return switch (models.choose(feature.get(), ask.sessionId(), ask.model())) {
      case ModelChoice.Result.Nobody(Router.Choice.Nobody nobody) ->
          nothing(id, null, new Refusal("no-model", nobody.message(), nobody.nextStep()));
      case ModelChoice.Result.Served(ModelChoice.Chosen chosen) -> {
        Route route = chosen.order().getFirst();
        yield chosen.responder(route) instanceof ChatResponder chat
            ? would(chat.opening(Task.of(feature.get(), ask, material)), id)
            : nothing(id, route.model(), null);
      }
    };
  }

  private Preview would(SentTexts texts, String feature) {
    Sent.Request first = SentLog.request(texts, null, clock);
    int tokens = TokenBudget.estimate(texts.systemPrompt());
    for (var message : texts.messages()) {
      tokens += TokenBudget.estimate(message.text());
    }
    for (var tool : texts.tools()) {
      tokens += TokenBudget.estimate(tool.description() + tool.schema());
    }
    return new Preview(feature, texts.model().toString(), true, first, tokens, null);
  }

  private static Preview nothing(String feature, @Nullable String model, @Nullable Refusal why) {
    return new Preview(feature, model, false, null, 0, why);
  }
}
