package dev.deckhand.assist.builtin;

/** Translation is what fixed rules cannot do. */
final class Untranslated {
  private Untranslated() {}

  static Draft draft() {
    return new Draft.Cannot(
        "Translating takes a language model, and the built-in model is none",
        "Configure a chat model for powerpoint.translate; numbers, formats and fit are checked on"
            + " what it proposes. For single terms, say \"replace A by B everywhere\"");
  }
}
