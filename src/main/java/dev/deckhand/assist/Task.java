package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillMemory;
import dev.deckhand.document.TextDocument;
import dev.deckhand.feature.Feature;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.plan.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task for a responder.
 *
 * @param document the document version it is about
 * @param sources other documents to take from, such as the workbook a deck is made of
 * @param texts text documents to take from
 * @param selection what is selected, or {@code null}
 * @param context what the host adds, or {@code null}
 * @param scope what a plan may change
 * @param limits how long and how often one call to a model may try
 * @param memory what was worked out for rows before
 */
public record Task(
    Feature feature,
    String instruction,
    OpenDocument document,
    List<OpenDocument> sources,
    List<TextDocument> texts,
    @Nullable Selection selection,
    @Nullable String context,
    Scope scope,
    ChatLimits limits,
    FillMemory memory) {
  public Task {
    sources = List.copyOf(sources);
    texts = List.copyOf(texts);
  }

  /** A task that takes from no text documents. */
  public Task(
      Feature feature,
      String instruction,
      OpenDocument document,
      List<OpenDocument> sources,
      @Nullable Selection selection,
      @Nullable String context,
      Scope scope,
      ChatLimits limits) {
    this(
        feature,
        instruction,
        document,
        sources,
        List.of(),
        selection,
        context,
        scope,
        limits,
        FillMemory.NONE);
  }

  /** What a user asks of what lies in the session. */
  static Task of(Feature feature, Ask ask, Material material) {
    return new Task(
        feature,
        ask.instruction(),
        material.document(),
        material.sources(),
        material.texts(),
        ask.selection(),
        ask.context(),
        ask.granted(),
        ChatLimits.STANDARD,
        FillMemory.NONE);
  }

  /** The same with other limits. */
  Task within(ChatLimits other) {
    return new Task(
        feature, instruction, document, sources, texts, selection, context, scope, other, memory);
  }

  /** The same with what was worked out before. */
  Task remembering(FillMemory other) {
    return new Task(
        feature, instruction, document, sources, texts, selection, context, scope, limits, other);
  }
}
