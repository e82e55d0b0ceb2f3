package dev.deckhand.document;

import org.jspecify.annotations.Nullable;

/**
 * A reviewer's comment on a slide.
 *
 * @param author the name the file gives, or {@code null}
 * @param created the time as the file has it, ISO 8601, or {@code null}
 * @param shape drawing id of the shape it is tied to, or {@code null}
 * @param reply whether it answers the comment before
 * @param resolved whether its thread is marked as done
 */
public record SlideComment(
    @Nullable String author,
    @Nullable String created,
    String text,
    @Nullable Integer shape,
    boolean reply,
    boolean resolved) {}
