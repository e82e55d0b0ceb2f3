package dev.deckhand.assist;

import dev.deckhand.feature.Features;
import dev.deckhand.guard.Guards;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.ProviderSource;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.routing.DryRun;
import dev.deckhand.routing.Router;
import dev.deckhand.session.Documents;
import dev.deckhand.session.IdSource;
import dev.deckhand.session.Turns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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

  @Produces
  @Singleton
  Prover prover(DocumentEngine engine) {
    return new Prover(engine, Guards.standard());
  }

  @Produces
  @Singleton
  Applier applier(
      OpenDocuments open, Documents documents, Prover prover, Turns turns, Clock clock) {
    return new Applier(open, documents, prover, new TurnStore(turns, live), clock);
  }

  @Produces
  @Singleton
  Proposals proposals(Features features, OpenDocuments open, Prover prover, DocumentEngine engine) {
    return new Proposals(features, open, prover, engine);
  }

  @Produces
  @Singleton
  DryRun dryRun(Clock clock) {
    return new ProviderOrder(clock);
  }

  @Produces
  @Singleton
  Assistant assistant(
      Features features,
      ProviderSource source,
      ChatModels models,
      Prover prover,
      Turns turns,
      Clock clock,
      IdSource ids) {
    ChatPrompt prompt = new ChatPrompt(ids);
    Responder builtin = new BuiltinResponder(clock);
    Supplier<List<Responder>> responders =
        () -> {
          List<Responder> all = new ArrayList<>();
          for (CatalogModel model : new ModelCatalog(source.providers()).all()) {
            if (model.model().state() == ModelState.ENABLED) {
              all.add(new ChatResponder(model, models, prover, prompt));
            }
          }
          all.add(builtin);
          return all;
        };
    return new Assistant(
        features, new Router(), responders, prover, new TurnStore(turns, live), live, clock, ids);
  }
}
