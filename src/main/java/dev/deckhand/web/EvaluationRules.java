package dev.deckhand.web;

import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.Trials;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ProviderSource;
import jakarta.inject.Singleton;
import java.util.List;

/** What has to be so before a run begins. */
@Singleton
class EvaluationRules {
  private final Trials trials;
  private final ProviderSource providers;

  EvaluationRules(Trials trials, ProviderSource providers) {
    this.trials = trials;
    this.providers = providers;
  }

  /** The models that take work. */
  List<String> models() {
    return trials.models().stream().map(Assistant.ModelView::id).toList();
  }

  /** Refuses models nobody knows, and models with prices when nobody said what a run may cost. */
  void check(RunSettings settings) {
    List<String> known = models();
    for (String model : settings.models()) {
      if (!known.contains(model)) {
        throw unknown(model, known);
      }
      requireCost(model, settings);
    }
    String judge = settings.judge();
    if (judge != null) {
      if (!known.contains(judge) || !isChatModel(judge)) {
        throw unknown(judge, known.stream().filter(this::isChatModel).toList());
      }
      requireCost(judge, settings);
    }
  }

  private boolean isChatModel(String model) {
    return new ModelCatalog(providers.providers()).find(ModelRef.parse(model)).isPresent();
  }

  private void requireCost(String model, RunSettings settings) {
    boolean priced =
        new ModelCatalog(providers.providers())
            .find(ModelRef.parse(model))
            .filter(found -> found.model().prices() != null)
            .isPresent();
    if (priced && settings.maxCost() == null) {
      throw ProblemException.of(
          422,
          "max-cost-missing",
          model + " costs money, and nobody said how much the run may cost",
          "Send maxCost, in the currency of the model's prices");
    }
  }

  private static ProblemException unknown(String model, List<String> known) {
    return ProblemException.of(
        422,
        "unknown-model",
        "There is no model " + model + " for this",
        known.isEmpty() ? "Configure a chat model" : "Choose one of " + String.join(", ", known));
  }
}
