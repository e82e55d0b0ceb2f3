package dev.deckhand.assist;

import dev.deckhand.feature.Features;
import dev.deckhand.guard.Guards;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.routing.Router;
import dev.deckhand.session.Documents;
import dev.deckhand.session.IdSource;
import dev.deckhand.session.Turns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
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
  Assistant assistant(
      Features features,
      ModelCatalog catalog,
      ChatModels models,
      Prover prover,
      Turns turns,
      Clock clock,
      IdSource ids) {
    List<Responder> responders = new ArrayList<>();
    ChatPrompt prompt = new ChatPrompt(ids);
    for (CatalogModel model : catalog.all()) {
      responders.add(new ChatResponder(model, models, prover, prompt));
    }
    responders.add(new BuiltinResponder(clock));
    return new Assistant(
        features, new Router(), responders, prover, new TurnStore(turns, live), live, clock, ids);
  }
}
