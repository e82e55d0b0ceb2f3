package dev.deckhand.assist;

import dev.deckhand.document.TextDocument;
import dev.deckhand.plan.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to try on a file, in no session and with nothing kept.
 *
 * @param feature its id, or {@link Ask#AUTO}
 * @param model {@code provider/model}; no other model answers in its place
 * @param document what it is about
 * @param sources other documents to take from
 * @param texts text documents to take from
 * @param selection what is selected, or {@code null}
 * @param scope what a plan may change
 * @param consents whether the user would agree to whatever a plan needs consent for
 */
public record Trial(
    String feature,
    String model,
    String instruction,
    OpenDocument document,
    List<OpenDocument> sources,
    List<TextDocument> texts,
    @Nullable Selection selection,
    Scope scope,
    boolean consents) {
  public Trial {
    sources = List.copyOf(sources);
    texts = List.copyOf(texts);
  }
}
