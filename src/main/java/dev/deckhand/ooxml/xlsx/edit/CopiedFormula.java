package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Formulas of cells that are carried to other rows, as a copy would have them there. */
final class CopiedFormula {
  private CopiedFormula() {}

  /** The text for a cell so many rows further down; empty for one that cannot be read. */
  static Optional<String> shifted(String text, int rows) {
    if (rows == 0 || text.isEmpty()) {
      return Optional.of(text);
    }
    try {
      return Optional.of(Expressions.shift(FormulaParser.parse(text), rows, 0).print());
    } catch (FormulaSyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /** The areas an element names when its cell moves. */
  static Map<FormulaElement.Area, String> areas(FormulaElement element, int rows) {
    Map<FormulaElement.Area, String> moved = new LinkedHashMap<>();
    for (FormulaElement.Area area : element.areas()) {
      CellArea was = CellArea.parse(area.value());
      CellArea now =
          new CellArea(
              was.firstRow() + rows, was.firstColumn(), was.lastRow() + rows, was.lastColumn());
      moved.put(area, now.toString());
    }
    return moved;
  }

  /** An element with another text and other areas; all other bytes are those it had. */
  static byte[] element(
      byte[] xml, FormulaElement element, String text, Map<FormulaElement.Area, String> areas) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(element.end() - element.start() + 16);
    int at = element.start();
    for (Map.Entry<FormulaElement.Area, String> area : areas.entrySet()) {
      out.write(xml, at, area.getKey().start() - at);
      out.writeBytes(area.getValue().getBytes(StandardCharsets.US_ASCII));
      at = area.getKey().end();
    }
    if (!text.equals(element.text())) {
      out.write(xml, at, element.textStart() - at);
      out.writeBytes(XmlText.escape(text).getBytes(StandardCharsets.UTF_8));
      at = element.textEnd();
    }
    out.write(xml, at, element.end() - at);
    return out.toByteArray();
  }
}
