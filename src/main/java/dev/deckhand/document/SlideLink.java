package dev.deckhand.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a click, or the pointer over it, leads.
 *
 * @param text the linked words; {@code null} when the whole shape is the link
 * @param target an address, {@code slide 4}, or an action as the format names it
 * @param external whether it leaves the deck: an address, another file, a program or a macro
 * @param broken whether it leads nowhere: a missing slide, part or relationship
 */
public record SlideLink(@Nullable String text, String target, boolean external, boolean broken) {}
