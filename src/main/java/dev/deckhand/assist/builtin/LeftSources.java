package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import java.util.List;
import java.util.stream.Collectors;

/** Says which of the documents that were named as sources nothing was taken from. */
final class LeftSources {
  private LeftSources() {}

  static Draft told(Draft draft, List<Source> left, String ask) {
    if (left.isEmpty()) {
      return draft;
    }
    String names =
        left.stream().map(source -> Markdown.text(source.name())).collect(Collectors.joining(", "));
    return draft.saying(
        Tongue.of(ask)
            .say(
                "Nothing is taken from %s; ask about it on its own.",
                "Aus %s ist nichts übernommen; fragen Sie danach für sich.",
                "No se ha tomado nada de %s; pregunta por ello aparte.")
            .formatted(names));
  }
}
