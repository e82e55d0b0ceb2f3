package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.style.TextWidth;
import dev.deckhand.plan.CellFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How wide columns have to be for what their cells show, as Excel fits them. */
final class ColumnFit {
  /** Room left and right of a text and for the grid line, in pixels. */
  private static final int PADDING = 5;

  private static final int FILTER_BUTTON = 17;
  private static final double WIDEST = 255;

  private final WorkbookDraft draft;
  private final SheetCells sheet;
  private final List<CellArea> filtered;
  private final TextWidth standard;
  private final Map<Integer, TextWidth> fonts = new HashMap<>();
  private final TreeSet<String> substitutions = new TreeSet<>();

  ColumnFit(WorkbookDraft draft, String sheetName) {
    this.draft = draft;
    this.sheet = draft.current().sheet(sheetName).orElseThrow();
    this.filtered =
        draft.current().tables().stream()
            .filter(t -> t.sheet().equalsIgnoreCase(sheetName) && t.headerRows() > 0)
            .map(TableInfo::area)
            .toList();
    this.standard = font(0);
  }

  /** The width in characters of the standard font; 0 for a column without contents. */
  double width(int column) {
    double[] widest = {0};
    CellArea area = new CellArea(0, column, CellAddress.ROWS - 1, column);
    sheet
        .cells(area)
        .filter(cell -> !cell.isBlank() && !isMergedAcross(cell.address()))
        .forEach(
            cell -> {
              String text =
                  NumberFormats.text(
                      cell.value(), cell.numberFormat(), draft.workbook().date1904());
              widest[0] = Math.max(widest[0], pixels(text, cell.address()));
            });
    if (widest[0] == 0) {
      return 0;
    }
    double characters = (widest[0] + PADDING) / standard.digit();
    return Math.min(Math.ceil(characters * 256) / 256, WIDEST);
  }

  private double pixels(String text, CellAddress cell) {
    int style = sheet.style(cell.row(), cell.column());
    boolean wraps = Boolean.TRUE.equals(draft.styles().describe(style).wrap());
    double widest = 0;
    for (String line : text.split(wraps ? "\\s+" : "\n", -1)) {
      widest = Math.max(widest, font(style).pixels(line));
    }
    boolean button =
        filtered.stream().anyMatch(t -> t.firstRow() == cell.row() && t.contains(cell));
    return button ? widest + FILTER_BUTTON : widest;
  }

  private boolean isMergedAcross(CellAddress cell) {
    return sheet.mergedAreas().stream().anyMatch(m -> m.columns() > 1 && m.contains(cell));
  }

  private TextWidth font(int style) {
    return fonts.computeIfAbsent(
        style,
        s -> {
          CellFormat format = draft.styles().describe(s);
          TextWidth width = TextWidth.of(format);
          width.substituted().ifPresent(substitutions::add);
          return width;
        });
  }

  /** Which fonts were measured in place of others, as the end of a sentence. */
  String substitution() {
    return substitutions.isEmpty() ? "" : "; measured with " + String.join(", ", substitutions);
  }
}
