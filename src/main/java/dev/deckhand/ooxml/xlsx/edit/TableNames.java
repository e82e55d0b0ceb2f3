package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Column names for a new table out of its header cells, as Excel makes them: what is no text
 * becomes the text it shows, blanks become Column1, Column2 …, and doubles get a number.
 */
final class TableNames {
  private static final int LONGEST = 255;

  private final SheetCells sheet;
  private final boolean date1904;
  private final Set<String> taken = new HashSet<>();
  private int blanks;

  private TableNames(SheetCells sheet, boolean date1904) {
    this.sheet = sheet;
    this.date1904 = date1904;
  }

  /** A name for a column, and what happened to the header cell; empty where it stays as it is. */
  record ColumnName(CellAddress cell, String name, String change) {}

  static List<ColumnName> of(SheetCells sheet, CellArea area, boolean date1904) {
    TableNames names = new TableNames(sheet, date1904);
    List<String> texts = new ArrayList<>();
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      texts.add(names.text(new CellAddress(area.firstRow(), column)));
    }
    texts.forEach(text -> names.taken.add(key(text)));
    List<ColumnName> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      CellAddress cell = new CellAddress(area.firstRow(), area.firstColumn() + i);
      boolean first = seen.add(key(texts.get(i)));
      found.add(names.column(cell, texts.get(i), first));
    }
    return found;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private String text(CellAddress at) {
    Cell cell = sheet.cell(at.row(), at.column()).orElse(null);
    if (cell == null) {
      return "";
    }
    String text =
        cell.value() instanceof CellValue.Text(String value)
            ? value
            : NumberFormats.text(cell.value(), cell.numberFormat(), date1904);
    String line = text.replace("\r\n", "\n");
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  private ColumnName column(CellAddress cell, String text, boolean first) {
    if (text.isBlank()) {
      return new ColumnName(cell, free("Column", true), "was blank");
    }
    if (!first) {
      return new ColumnName(cell, free(text, false), "said what another header says");
    }
    Cell stored = sheet.cell(cell.row(), cell.column()).orElseThrow();
    if (stored.hasFormula()) {
      return new ColumnName(cell, text, "was the formula =" + formula(stored));
    }
    if (!(stored.value() instanceof CellValue.Text(String value))) {
      return new ColumnName(cell, text, "was no text");
    }
    return new ColumnName(cell, text, value.equals(text) ? "" : "was too long or broken");
  }

  private static String formula(Cell cell) {
    return cell.formula() == null ? "" : cell.formula().text();
  }

  private String free(String stem, boolean blank) {
    int number = blank ? blanks : 1;
    String name = stem;
    do {
      number++;
      String digits = Integer.toString(number);
      name = stem.substring(0, Math.min(stem.length(), LONGEST - digits.length())) + digits;
    } while (!taken.add(key(name)));
    blanks = blank ? number : blanks;
    return name;
  }
}
