package dev.deckhand.model.provider;

import dev.deckhand.model.ModelFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which models a provider says it has. */
public sealed interface OfferedModels {
  /**
   * One of them.
   *
   * @param contextWindow tokens of prompt and reply together; null when the provider does not say
   * @param maxOutputTokens null when the provider does not say
   */
  record Offered(
      String id,
      String displayName,
      @Nullable Integer contextWindow,
      @Nullable Integer maxOutputTokens) {}

  /** The list, in the provider's order. */
  record Listed(List<Offered> models) implements OfferedModels {
    public Listed {
      models = List.copyOf(models);
    }
  }

  /** The provider has no such list; the reason says where to find the names. */
  record NotOffered(String reason) implements OfferedModels {}

  /** The list could not be fetched. */
  record Failed(ModelFailure failure) implements OfferedModels {}
}
