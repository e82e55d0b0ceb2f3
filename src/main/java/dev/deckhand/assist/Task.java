package dev.deckhand.assist;

import dev.deckhand.feature.Feature;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.plan.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One task for a responder.
 *
 * @param document the document version it is about
 * @param selection what is selected, or {@code null}
 * @param context what the host adds, or {@code null}
 * @param scope what a plan may change
 * @param limits how long and how often one call to a model may try
 */
public record Task(
    Feature feature,
    String instruction,
    OpenDocument document,
    @Nullable Selection selection,
    @Nullable String context,
    Scope scope,
    ChatLimits limits) {
  /** The same with other limits. */
  Task within(ChatLimits other) {
    return new Task(feature, instruction, document, selection, context, scope, other);
  }
}
