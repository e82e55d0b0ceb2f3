package dev.deckhand.assist;

import dev.deckhand.feature.Feature;
import dev.deckhand.plan.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One task for a responder.
 *
 * @param document the document version it is about
 * @param selection what is selected, or {@code null}
 * @param context what the host adds, or {@code null}
 * @param scope what a plan may change
 */
public record Task(
    Feature feature,
    String instruction,
    OpenDocument document,
    @Nullable Selection selection,
    @Nullable String context,
    Scope scope) {}
