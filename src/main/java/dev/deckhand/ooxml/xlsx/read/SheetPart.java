package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.SheetVisibility;
import dev.deckhand.ooxml.markup.XmlNode;

/**
 * A tab of a workbook.
 *
 * @param index zero-based position among all tabs
 * @param part name of its part
 * @param worksheet whether it is a worksheet, not a chart, dialog or macro sheet
 * @param entry its element in the workbook part
 */
public record SheetPart(
    int index,
    String name,
    SheetVisibility visibility,
    String part,
    boolean worksheet,
    XmlNode entry) {}
