package dev.deckhand.assist;

import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.guard.Guards;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ModelHealth;
import dev.deckhand.model.ProviderSource;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.TextReader;
import dev.deckhand.routing.BudgetLedger;
import dev.deckhand.routing.DryRun;
import dev.deckhand.routing.KeptModels;
import dev.deckhand.routing.Outcomes;
import dev.deckhand.routing.RoutingPolicy;
import dev.deckhand.routing.RunningCalls;
import dev.deckhand.routing.Traffic;
import dev.deckhand.routing.UsageLog;
import dev.deckhand.session.CellLedger;
import dev.deckhand.session.Documents;
import dev.deckhand.session.Erasure;
import dev.deckhand.session.FillLedger;
import dev.deckhand.session.IdSource;
import dev.deckhand.session.Sources;
import dev.deckhand.session.Turns;
import io.quarkus.arc.All;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Puts a turn's parts together for the container. */
@Singleton
class AssistWiring {
  private final LiveTurns live = new LiveTurns();

  @Produces
  @Singleton
  Features features() {
    return new Features();
  }

  @Produces
  @Singleton
  OpenDocuments openDocuments(Documents documents, DocumentEngine engine) {
    return new OpenDocuments(documents, engine);
  }

  void erased(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) Erasure.DocumentsErased erased,
      OpenDocuments open) {
    erased.documents().forEach(open::forget);
  }

  @Produces
  @Singleton
  TextSources textSources(Sources sources, @All List<TextReader> readers) {
    return new TextSources(sources, readers);
  }

  @Produces
  @Singleton
  DeckFigures deckFigures(Documents documents, OpenDocuments open) {
    return new DeckFigures(documents, open);
  }

  @Produces
  @Singleton
  Prover prover(DocumentEngine engine) {
    return new Prover(engine, Guards.standard());
  }

  @Produces
  @Singleton
  Scoreboard scoreboard(Features features, Outcomes outcomes) {
    return new Scoreboard(features, outcomes);
  }

  @Produces
  @Singleton
  UserOutcomes userOutcomes(Features features, Outcomes outcomes, Traffic traffic, Turns turns) {
    return new UserOutcomes(features, outcomes, traffic, new TurnStore(turns, live));
  }

  @Produces
  @Singleton
  Applier applier(
      OpenDocuments open,
      Documents documents,
      Prover prover,
      Turns turns,
      UserOutcomes users,
      Clock clock) {
    return new Applier(open, documents, prover, new TurnStore(turns, live), users, clock);
  }

  @Produces
  @Singleton
  Proposals proposals(Features features, OpenDocuments open, Prover prover, DocumentEngine engine) {
    return new Proposals(features, open, prover, engine);
  }

  @Produces
  @Singleton
  DryRun dryRun(ModelChoice choice) {
    return choice::dryRunWith;
  }

  @Produces
  @Singleton
  ModelChoice modelChoice(
      Responders responders, RoutingPolicy.Source policies, Outcomes outcomes, KeptModels kept) {
    return new ModelChoice(responders, policies, outcomes, kept);
  }

  @Produces
  @Singleton
  Trials trials(Features features, Responders responders, Prover prover, Clock clock) {
    return new Trials(features, responders, prover, clock);
  }

  @Produces
  @Singleton
  SentStore sentStore(Turns turns) {
    return new SentStore(turns);
  }

  @Produces
  @Singleton
  SendPreview sendPreview(Features features, ModelChoice models, Clock clock) {
    return new SendPreview(features, models, clock);
  }

  @Produces
  @Singleton
  Responders responders(
      ProviderSource providers,
      ChatModels models,
      ModelHealth health,
      RunningCalls running,
      BudgetLedger budgets,
      UsageLog usage,
      Prover prover,
      Clock clock,
      IdSource ids) {
    ChatServices services =
        new ChatServices(
            models, health, running, budgets, usage, prover, new ChatPrompt(ids), clock);
    Responder builtin = new BuiltinResponder(StandardAnswers.all(), clock);
    return new Responders(providers, services, builtin);
  }

  @Produces
  @Singleton
  CellAnswers cellAnswers(
      Features features, ModelChoice models, CellLedger ledger, Clock clock, IdSource ids) {
    Feature fill = features.find("excel.fill").orElseThrow();
    return new CellAnswers(new CellDesk(fill, models, ledger, clock, ids));
  }

  @Produces
  @Singleton
  FillPages fillPages(FillLedger ledger) {
    return new FillPages(ledger);
  }

  @Produces
  @Singleton
  Fills fills(
      Features features,
      ModelChoice models,
      Prover prover,
      OpenDocuments open,
      Turns turns,
      SentStore sent,
      FillLedger ledger,
      Clock clock,
      IdSource ids) {
    return new Fills(
        features,
        models,
        open,
        new TurnStore(turns, live),
        sent,
        live,
        new FillMemories(ledger),
        new TurnEnding(prover),
        clock,
        ids);
  }

  @Produces
  @Singleton
  Assistant assistant(
      Features features,
      ModelChoice models,
      Prover prover,
      FillLedger ledger,
      Turns turns,
      SentStore sent,
      UserOutcomes users,
      CallObserver observer,
      Clock clock,
      IdSource ids) {
    return new Assistant(
        features,
        models,
        new TurnEnding(prover),
        new FillMemories(ledger),
        new TurnStore(turns, live),
        sent,
        users,
        live,
        observer,
        clock,
        ids);
  }
}
