package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.plan.TextReplacement;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of cells with formats for parts of them. A changed text is stored in its cell: others that
 * share the old one keep it.
 */
final class FormattedTexts {
  private static final Pattern INDEX = Pattern.compile(">\\s*(\\d{1,9})\\s*<");

  private final Map<CellAddress, Content.Copied> stored;
  private final Map<Integer, String> items;

  /** Reads the texts of some cells; pending cell changes have to be flushed before. */
  FormattedTexts(WorkbookDraft draft, SheetCells sheet, List<Cell> cells) {
    CellArea area =
        cells.stream()
            .map(cell -> CellArea.of(cell.address()))
            .reduce(CellArea::union)
            .orElseThrow();
    Set<CellAddress> wanted = new HashSet<>();
    cells.forEach(cell -> wanted.add(cell.address()));
    this.stored = StoredTexts.of(draft, sheet, area, wanted::contains);
    Set<Integer> indexes = new HashSet<>();
    stored.values().forEach(text -> indexes.add(index(text)));
    this.items = SharedItems.of(draft, indexes);
  }

  private static int index(Content.Copied text) {
    Matcher matcher = INDEX.matcher(text.inner());
    return text.type().equals("s") && matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  /**
   * A cell's text after a replacement, with its formats where it has some.
   *
   * @param now the text without them
   */
  Content replaced(CellAddress cell, CellValue now, TextReplacement replacement) {
    Content.Copied old = stored.get(cell);
    String item = old == null ? null : item(old);
    if (old == null || item == null || !RichRuns.isRich(item)) {
      return new Content.Constant(now);
    }
    String prefix = old.prefix();
    String inner = RichRuns.replaced(item, replacement);
    String is = "<%1$sis>%2$s</%1$sis>".formatted(prefix, inner);
    return new Content.Copied(now, "inlineStr", is, prefix);
  }

  /** The string item of a text; {@code null} where its elements have another prefix. */
  private @Nullable String item(Content.Copied text) {
    String item = text.type().equals("s") ? items.get(index(text)) : text.inner();
    if (item == null || item.isBlank()) {
      return null;
    }
    byte[] xml = item.getBytes(StandardCharsets.UTF_8);
    return XmlNode.parse("string", xml).prefix().equals(text.prefix()) ? item : null;
  }
}
