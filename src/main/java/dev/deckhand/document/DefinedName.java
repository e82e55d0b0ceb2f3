package dev.deckhand.document;

import org.jspecify.annotations.Nullable;

/**
 * A defined name.
 *
 * @param name as written
 * @param refersTo the formula it stands for, without the equals sign
 * @param sheet the worksheet it is limited to; {@code null} for the whole workbook
 * @param hidden whether the name manager leaves it out
 */
public record DefinedName(String name, String refersTo, @Nullable String sheet, boolean hidden) {}
