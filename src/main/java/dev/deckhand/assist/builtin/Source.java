package dev.deckhand.assist.builtin;

import dev.deckhand.document.Host;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.function.Supplier;

/**
 * Another document the user named, to take from.
 *
 * @param name its file name
 * @param version the version that is read
 * @param workbook its cells, where it is a workbook; nothing for a deck
 */
public record Source(String name, int version, Host host, Supplier<WorkbookSnapshot> workbook) {}
