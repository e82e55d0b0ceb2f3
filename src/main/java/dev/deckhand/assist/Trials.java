package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillCap;
import dev.deckhand.assist.fill.FillMemory;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.feature.HarnessVersion;
import dev.deckhand.guard.Guards;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ProviderSource;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.Violation;
import dev.deckhand.routing.BudgetLedger;
import dev.deckhand.routing.RoutingPolicy;
import dev.deckhand.routing.RunningCalls;
import dev.deckhand.routing.UsageLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries what one model makes of an instruction, the way a turn does it: same prompts, same proof,
 * same guards. Nothing is kept, and nobody stands in for a model that fails.
 */
public final class Trials {
  private final Features features;
  private final Responders responders;
  private final Prover prover;
  private final Clock clock;

  Trials(Features features, Responders responders, Prover prover, Clock clock) {
    this.features = features;
    this.responders = responders;
    this.prover = prover;
    this.clock = clock;
  }

  /**
   * Trials over these providers and the built-in model, for whoever works without a container.
   *
   * @param budgets asked before every call to a chat model
   * @param markers makes random ids that documents cannot know
   */
  public static Trials over(
      DocumentEngine engine,
      ProviderSource providers,
      ChatModels models,
      BudgetLedger budgets,
      UsageLog usage,
      Clock clock,
      Supplier<UUID> markers) {
    Prover prover = new Prover(engine, Guards.standard());
    ChatPrompt prompt = new ChatPrompt(markers::get);
    RunningCalls running = new RunningCalls(providers, () -> RoutingPolicy.OPEN);
    ChatServices services =
        new ChatServices(models, model -> true, running, budgets, usage, prover, prompt, clock);
    Responder builtin = new BuiltinResponder(StandardAnswers.all(), clock);
    Responders responders = new Responders(providers, services, builtin);
    return new Trials(new Features(), responders, prover, clock);
  }

  /** The models that can be tried. */
  public List<Assistant.ModelView> models() {
    return responders.takingWork().stream().map(Responder::view).toList();
  }

  /** The feature a trial is about; empty when there is no such feature for its document. */
  public Optional<Feature> feature(Trial trial) {
    var host = trial.document().file().format().host();
    return trial.feature().equals(Ask.AUTO)
        ? Optional.of(features.guess(host, trial.instruction()))
        : features.find(trial.feature()).filter(feature -> feature.host() == host);
  }

  /**
   * Tries; blocks until done. What goes wrong with the model or the document is an outcome, and so
   * is a feature the catalogue does not have.
   *
   * @throws IllegalArgumentException when there is no such model
   */
  public TrialOutcome run(Trial trial, CancelSignal cancel) {
    Responder responder =
        responders.takingWork().stream()
            .filter(candidate -> candidate.model().equals(trial.model()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no model " + trial.model()));
    Instant start = clock.instant();
    TrialOutcome outcome =
        feature(trial)
            .map(feature -> tried(trial, feature, responder, cancel))
            .orElseGet(() -> withoutFeature(trial));
    long took = Duration.between(start, clock.instant()).toMillis();
    return new TrialOutcome(
        outcome.feature(),
        outcome.harness(),
        cancel.isCancelled() ? TurnStatus.CANCELLED : outcome.status(),
        outcome.answer(),
        outcome.plan(),
        outcome.violations(),
        outcome.report(),
        outcome.file(),
        outcome.refusal(),
        outcome.usage().within(took));
  }

  private static TrialOutcome withoutFeature(Trial trial) {
    String document = trial.document().file().format().host().id();
    Refusal refusal =
        new Refusal(
            TrialOutcome.NO_FEATURE,
            "The catalogue has no feature %s for %s documents".formatted(trial.feature(), document),
            "Choose another feature");
    return new TrialOutcome(
        trial.feature(),
        "",
        TurnStatus.REFUSED,
        null,
        null,
        List.of(),
        null,
        trial.document().file(),
        refusal,
        Usage.NONE);
  }

  private TrialOutcome tried(
      Trial trial, Feature feature, Responder responder, CancelSignal cancel) {
    Draft draft = new Draft(feature, trial.document().file());
    if (!responder.serves(feature.id())) {
      return draft.refused(
          new Refusal(
              TrialOutcome.NOT_SERVED,
              trial.model() + " does not serve " + feature.id(),
              "Choose another model"),
          List.of(),
          Usage.NONE);
    }
    try {
      return settled(draft, trial, whole(task(trial, feature), responder, cancel));
    } catch (DocumentProblem e) {
      Refusal refusal = new Refusal(e.code().id(), e.getMessage() + "", e.nextStep());
      return draft.refused(refusal, List.of(), Usage.NONE);
    }
  }

  /** What a sample is shown of first is worked out to its end, as if the user had agreed. */
  private static Reply whole(Task task, Responder responder, CancelSignal cancel) {
    Reply reply = responder.respond(task, TurnEvents.SILENT, cancel);
    if (!(responder instanceof ChatResponder chat)
        || !(reply instanceof Reply.Proposed proposed)
        || proposed.fill() == null
        || proposed.fill().rest() == null) {
      return reply;
    }
    Reply all = chat.whole(task, proposed.fill().wish(), FillCap.NONE, TurnEvents.SILENT, cancel);
    return all.after(proposed.usage());
  }

  private static Task task(Trial trial, Feature feature) {
    return new Task(
        feature,
        trial.instruction(),
        trial.document(),
        trial.sources(),
        trial.texts(),
        trial.selection(),
        null,
        trial.scope(),
        ChatLimits.STANDARD,
        FillMemory.NONE);
  }

  private TrialOutcome settled(Draft draft, Trial trial, Reply reply) {
    return switch (reply) {
      case Reply.Answered(Answer answer, Usage usage) -> draft.answered(answer, usage);
      case Reply.Declined(Refusal refusal, var violations, var _, Usage usage) ->
          draft.refused(refusal, violations, usage);
      case Reply.Failed failed -> draft.failed(failed.refusal(), failed.usage());
      case Reply.Proposed proposed ->
          switch (prover.prove(
              trial.document().file(), proposed.plan(), trial.scope(), draft.feature().guards())) {
            case Proof.Refused refused ->
                draft.refused(
                    new Refusal("plan-invalid", "The proposed edit cannot run", "See violations"),
                    refused.violations(),
                    proposed.usage());
            case Proof.Proven proven -> draft.proposed(proposed, proven, trial.consents());
          };
    };
  }

  /** What every outcome of one trial says. */
  private record Draft(Feature feature, OfficeFile before) {
    TrialOutcome answered(Answer answer, Usage usage) {
      return outcome(TurnStatus.ANSWERED, answer, List.of(), null, usage);
    }

    TrialOutcome refused(Refusal refusal, List<Violation> violations, Usage usage) {
      return outcome(TurnStatus.REFUSED, null, violations, refusal, usage);
    }

    TrialOutcome failed(Refusal refusal, Usage usage) {
      return outcome(TurnStatus.FAILED, null, List.of(), refusal, usage);
    }

    /** Without the consents it needs, a plan changes nothing. */
    TrialOutcome proposed(Reply.Proposed reply, Proof.Proven proven, boolean consents) {
      boolean applies = consents || proven.missing(Set.of()).isEmpty();
      return new TrialOutcome(
          feature.id(),
          HarnessVersion.of(feature),
          TurnStatus.PROPOSED,
          reply.answer(),
          reply.plan(),
          proven.violations(),
          proven.edited().report(),
          applies ? proven.edited().file() : before,
          null,
          reply.usage());
    }

    private TrialOutcome outcome(
        TurnStatus status,
        @Nullable Answer answer,
        List<Violation> violations,
        @Nullable Refusal refusal,
        Usage usage) {
      return new TrialOutcome(
          feature.id(),
          HarnessVersion.of(feature),
          status,
          answer,
          null,
          violations,
          null,
          before,
          refusal,
          usage);
    }
  }
}
