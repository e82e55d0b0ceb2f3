package dev.deckhand.model;

/** A model by name, written {@code provider/model}; the model's part may contain slashes. */
public record ModelRef(String provider, String model) {
  public ModelRef {
    ProviderSettings.requireId(provider);
    if (model.isBlank()) {
      throw new IllegalArgumentException(
          "a model reference is provider/model, the model is missing");
    }
  }

  /**
   * Reads {@code provider/model}.
   *
   * @throws IllegalArgumentException when the text is not of that form
   */
  public static ModelRef parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a model reference is provider/model, but was: " + text);
    }
    return new ModelRef(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return provider + "/" + model;
  }
}
