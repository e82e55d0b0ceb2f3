package dev.deckhand.assist;

import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.ProviderSource;
import java.util.ArrayList;
import java.util.List;

/** Who can answer right now: the chat models as they are set up, then the built-in one. */
final class Responders {
  private final ProviderSource providers;
  private final ChatServices services;
  private final Responder builtin;

  Responders(ProviderSource providers, ChatServices services, Responder builtin) {
    this.providers = providers;
    this.services = services;
    this.builtin = builtin;
  }

  /** In the order of the list of providers. */
  List<Responder> all() {
    return of(providers.providers());
  }

  /** Those that take new work: what users may choose from. */
  List<Responder> takingWork() {
    return all().stream()
        .filter(r -> !(r instanceof ChatResponder chat) || chat.enabled())
        .toList();
  }

  /** Who could answer with other providers. */
  List<Responder> of(List<ProviderSettings> others) {
    List<Responder> all = new ArrayList<>();
    for (CatalogModel model : new ModelCatalog(others).all()) {
      all.add(new ChatResponder(model, services));
    }
    all.add(builtin);
    return all;
  }
}
