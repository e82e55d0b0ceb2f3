package dev.deckhand.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models that can be asked right now. A change of settings makes a new catalog. */
public final class ModelCatalog {
  private final Map<ModelRef, CatalogModel> models = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when two providers have the same id
   */
  public ModelCatalog(List<ProviderSettings> providers) {
    if (providers.stream().map(ProviderSettings::id).distinct().count() < providers.size()) {
      throw new IllegalArgumentException("two providers have the same id");
    }
    for (ProviderSettings provider : providers) {
      for (ModelSettings model : provider.models()) {
        CatalogModel entry = new CatalogModel(provider, model);
        models.put(entry.ref(), entry);
      }
    }
  }

  public Optional<CatalogModel> find(ModelRef ref) {
    return Optional.ofNullable(models.get(ref));
  }

  /** All models, in the order of the settings. */
  public List<CatalogModel> all() {
    return List.copyOf(models.values());
  }
}
