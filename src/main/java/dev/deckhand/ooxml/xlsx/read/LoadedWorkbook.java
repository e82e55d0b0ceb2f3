package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.DefinedName;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;
import java.util.Optional;

/** A workbook, read: the snapshot others see and the parts behind it. */
public record LoadedWorkbook(
    WorkbookParts parts,
    List<SheetCells> sheets,
    List<DefinedName> names,
    List<TableInfo> tables,
    List<String> notices) {

  public WorkbookSnapshot snapshot() {
    List<String> others =
        parts.tabs().stream().filter(tab -> !tab.worksheet()).map(SheetPart::name).toList();
    return new WorkbookSnapshot(
        sheets, others, names, tables, parts.date1904(), parts.macros(), parts.iteration());
  }

  public Optional<SheetCells> sheet(String name) {
    for (SheetCells sheet : sheets) {
      if (sheet.name().equalsIgnoreCase(name)) {
        return Optional.of(sheet);
      }
    }
    return Optional.empty();
  }
}
