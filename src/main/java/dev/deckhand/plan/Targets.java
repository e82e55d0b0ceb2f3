package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up the worksheets and ranges operations name. */
final class Targets {
  /** Most cells one operation may touch after whole rows and columns are cut. */
  static final long MAX_CELLS = 1_000_000;

  private final SheetLedger sheets;
  private final Findings findings;

  Targets(SheetLedger sheets, Findings findings) {
    this.sheets = sheets;
    this.findings = findings;
  }

  /** A worksheet with an area on it. */
  record Target(SheetLedger.Entry sheet, CellArea area) {
    SheetRange range() {
      return new SheetRange(sheet.name(), area);
    }
  }

  /** The place a text names; what is wrong with it is found. */
  Optional<Target> find(String text, Operation operation) {
    SheetRange range;
    try {
      range = SheetRange.parse(text);
    } catch (IllegalArgumentException e) {
      findings.error("bad-range", e.getMessage() + "", text, operation);
      return Optional.empty();
    }
    SheetLedger.Entry sheet = sheet(range.sheet(), operation);
    return sheet == null ? Optional.empty() : Optional.of(new Target(sheet, range.area()));
  }

  /** A place whose whole rows and columns end where the worksheet's content ends. */
  Optional<Target> finite(String text, Operation operation) {
    return find(text, operation).flatMap(target -> cut(target, operation));
  }

  SheetLedger.@Nullable Entry sheet(String name, Operation operation) {
    SheetLedger.Entry sheet = sheets.find(name).orElse(null);
    if (sheet == null) {
      findings.error(
          "unknown-sheet",
          "There is no worksheet \"" + name + "\"; there are " + String.join(", ", sheets.names()),
          SheetRange.quote(name),
          operation);
    }
    return sheet;
  }

  /** A place with its whole rows and columns cut to where the worksheet's content ends. */
  Optional<Target> cut(Target target, Operation operation) {
    CellArea area = target.area();
    Optional<CellArea> used = target.sheet().base().flatMap(SheetSnapshot::usedArea);
    int lastRow = used.map(CellArea::lastRow).orElse(0);
    int lastColumn = used.map(CellArea::lastColumn).orElse(0);
    CellAddress last =
        new CellAddress(
            area.isWholeColumns() ? Math.max(area.firstRow(), lastRow) : area.lastRow(),
            area.isWholeRows() ? Math.max(area.firstColumn(), lastColumn) : area.lastColumn());
    Target finite = new Target(target.sheet(), CellArea.between(area.first(), last));
    return tooLarge(finite, operation) ? Optional.empty() : Optional.of(finite);
  }

  /** Whole rows and columns are one format each; any other area costs its cells. */
  boolean tooLarge(Target target, Operation operation) {
    CellArea area = target.area();
    boolean lines = area.isWholeColumns() || area.isWholeRows();
    if (lines || area.cells() <= MAX_CELLS) {
      return false;
    }
    findings.error(
        "too-many-cells",
        "%s has %,d cells; name at most %,d, or whole rows or columns"
            .formatted(target.range(), area.cells(), MAX_CELLS),
        target.range().toString(),
        operation);
    return true;
  }
}
