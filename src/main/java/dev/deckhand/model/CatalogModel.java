package dev.deckhand.model;

/** A model together with the provider that serves it. */
public record CatalogModel(ProviderSettings provider, ModelSettings model) {
  public ModelRef ref() {
    return new ModelRef(provider.id(), model.id());
  }
}
