package dev.deckhand.web;

import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.Trials;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ProviderSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

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

  /** The models that take work, with what a run has to know of them. */
  List<PlanningResource.ModelChoice> choices() {
    return trials.models().stream()
        .map(
            model ->
                new PlanningResource.ModelChoice(
                    model.id(),
                    model.displayName(),
                    model.builtin(),
                    isPriced(model.id()),
                    isChatModel(model.id())))
        .toList();
  }

  static boolean isBuiltin(String model) {
    return model.startsWith("builtin/");
  }

  /** Refuses models nobody knows, and models with prices when nobody said what a run may cost. */
  void check(RunSettings settings) {
    known(settings);
    if (settings.maxCost() == null) {
      asked(settings)
          .filter(this::isPriced)
          .findFirst()
          .ifPresent(
              model -> {
                throw ProblemException.of(
                    422,
                    "max-cost-missing",
                    model + " costs money, and nobody said how much the run may cost",
                    "Send maxCost, in the currency of the model's prices");
              });
    }
  }

  /** Refuses models nobody knows. */
  void known(RunSettings settings) {
    List<String> known = models();
    for (String model : settings.models()) {
      if (!known.contains(model)) {
        throw unknown(model, known);
      }
    }
    String judge = settings.judge();
    if (judge != null && (!known.contains(judge) || !isChatModel(judge))) {
      throw unknown(judge, known.stream().filter(this::isChatModel).toList());
    }
  }

  /** Whether a model that would be asked has prices. */
  boolean costsMoney(RunSettings settings) {
    return asked(settings).anyMatch(this::isPriced);
  }

  private static Stream<String> asked(RunSettings settings) {
    return Stream.concat(settings.models().stream(), Stream.ofNullable(settings.judge()));
  }

  private boolean isChatModel(String model) {
    return new ModelCatalog(providers.providers()).find(ModelRef.parse(model)).isPresent();
  }

  private boolean isPriced(String model) {
    return new ModelCatalog(providers.providers())
        .find(ModelRef.parse(model))
        .filter(found -> found.model().prices() != null)
        .isPresent();
  }

  private static ProblemException unknown(String model, List<String> known) {
    return ProblemException.of(
        422,
        "unknown-model",
        "There is no model " + model + " for this",
        known.isEmpty() ? "Configure a chat model" : "Choose one of " + String.join(", ", known));
  }
}
