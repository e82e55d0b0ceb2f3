package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Months;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands left of a cell and above it, and whether an instruction says so. */
final class RowLabels {
  private static final int MOST_ROWS = 500;
  private static final int WIDEST = 4;
  private static final int FARTHEST = 200;
  private static final Set<String> SMALL =
      Set.of("the", "of", "and", "der", "die", "das", "und", "de", "la", "el", "y");

  private final SheetSnapshot sheet;

  RowLabels(SheetSnapshot sheet) {
    this.sheet = sheet;
  }

  /** A row with its label. */
  record Row(int row, String label, double fit) {}

  /** The rows whose labels an instruction says best; none on worksheets with long lists. */
  List<Row> named(List<Token> said, Set<String> ignored) {
    List<Row> fitting =
        sheet
            .cells(new CellArea(0, 0, MOST_ROWS, WIDEST - 1))
            .filter(cell -> isLabel(cell))
            .map(cell -> row(cell, said, ignored))
            .filter(row -> row.fit() > 0)
            .toList();
    double best = fitting.stream().mapToDouble(Row::fit).max().orElse(0);
    return fitting.stream().filter(row -> row.fit() == best).toList();
  }

  private boolean isLabel(Cell cell) {
    int column = cell.address().column();
    return cell.value() instanceof CellValue.Text
        && !cell.hasFormula()
        && (column == 0
            || sheet
                .cells(new CellArea(cell.address().row(), 0, cell.address().row(), column - 1))
                .noneMatch(left -> left.value() instanceof CellValue.Text));
  }

  private static Row row(Cell cell, List<Token> said, Set<String> ignored) {
    String label = cell.value() instanceof CellValue.Text(String text) ? text.strip() : "";
    List<String> words =
        Token.of(label).stream().map(Token::stem).filter(w -> !SMALL.contains(w)).toList();
    boolean plain = words.stream().allMatch(ignored::contains);
    boolean wordy = words.size() > 6 || words.stream().noneMatch(w -> w.length() > 2);
    double fit = plain || wordy ? 0 : fit(words, said);
    return new Row(cell.address().row(), label, fit);
  }

  /** How many words of a label stand in a row in the instruction; 0 below most of them. */
  private static double fit(List<String> words, List<Token> said) {
    List<String> stems = said.stream().map(Token::stem).filter(w -> !SMALL.contains(w)).toList();
    int most = 0;
    for (int at = 0; at < stems.size(); at++) {
      int same = 0;
      while (same < words.size()
          && at + same < stems.size()
          && Stem.isClose(words.get(same), stems.get(at + same))) {
        same++;
      }
      most = Math.max(most, same);
    }
    boolean enough = most == words.size() || (most >= 2 && most * 3 >= words.size() * 2);
    return enough ? most + (double) most / words.size() : 0;
  }

  /** The header above a cell as it is shown: the nearest text or date; empty for none. */
  String header(CellAddress at, boolean date1904) {
    CellArea above =
        new CellArea(Math.max(0, at.row() - FARTHEST), at.column(), at.row(), at.column());
    Optional<Cell> header =
        sheet
            .cells(above)
            .filter(cell -> cell.address().row() < at.row())
            .filter(RowLabels::isHeader)
            .max(Comparator.comparing(cell -> cell.address().row()));
    return header
        .map(cell -> NumberFormats.text(cell.value(), cell.numberFormat(), date1904).strip())
        .orElse("");
  }

  private static boolean isHeader(Cell cell) {
    return cell.value() instanceof CellValue.Text
        || (cell.value() instanceof CellValue.Number && NumberFormats.isDate(cell.numberFormat()));
  }

  /** The month that a header names, 0 for none. */
  static int month(String header) {
    return Token.of(header).stream()
        .mapToInt(token -> Months.of(token.text()))
        .filter(month -> month > 0)
        .findFirst()
        .orElse(0);
  }
}
