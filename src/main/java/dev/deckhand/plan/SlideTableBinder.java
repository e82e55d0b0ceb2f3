package dev.deckhand.plan;

import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds {@code addTable} and {@code writeTableCells}. */
final class SlideTableBinder {
  /** Most rows and columns of a new table, as PowerPoint has it. */
  static final int MOST = 75;

  /** A row of 10-point letters with the usual margins, and a column of two such letters. */
  private static final double LEAST_ROW = 19.2;

  private static final double LEAST_COLUMN = 25;

  private final Findings findings;
  private final ShapeLedger shapes;
  private final NewShapes places;

  SlideTableBinder(Findings findings, ShapeLedger shapes, NewShapes places) {
    this.findings = findings;
    this.shapes = shapes;
    this.places = places;
  }

  @Nullable BoundDeckOperation add(SlideObjectOperation.AddTable add) {
    SlideRef slide = places.find(add.slide(), add.at(), "table", add);
    List<List<String>> rows = rows(add);
    if (slide == null || rows.isEmpty()) {
      return null;
    }
    int columns = rows.getFirst().size();
    roomy(add, rows.size(), columns);
    shapes.addedTable(slide, add.id(), SlideGrid.of(rows.size(), columns));
    return new BoundDeckOperation.AddTable(add.id(), slide, add.at(), rows);
  }

  /** The texts in rows of one length; none when something was found against them. */
  private List<List<String>> rows(SlideObjectOperation.AddTable add) {
    int columns = add.rows().stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> rows = new ArrayList<>();
    for (List<@Nullable ProposedValue> row : add.rows()) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        ProposedValue value = i < row.size() ? row.get(i) : null;
        texts.add(value == null ? "" : ValueRows.text(value));
      }
      rows.add(texts);
    }
    if (rows.stream().flatMap(List::stream).allMatch(String::isBlank)) {
      findings.error("nothing-to-write", "A table needs text", add.slide(), add);
      return List.of();
    }
    if (rows.size() > MOST || columns > MOST) {
      findings.error(
          "too-many-cells",
          "A table has at most %1$d rows and %1$d columns, not %2$d by %3$d; split it over slides"
              .formatted(MOST, rows.size(), columns),
          add.slide(),
          add);
      return List.of();
    }
    if (add.rows().stream().anyMatch(row -> row.size() != columns)) {
      findings.warning(
          "uneven-rows",
          "The rows differ in length; the shorter ones are filled up to %d columns with empty cells"
              .formatted(columns),
          add.slide(),
          add);
    }
    return rows;
  }

  private void roomy(SlideObjectOperation.AddTable add, int rows, int columns) {
    double height = rows * LEAST_ROW;
    double width = columns * LEAST_COLUMN;
    if (height > add.at().height() || width > add.at().width()) {
      findings.warning(
          "table-overflows",
          "%d rows and %d columns need at least %.0f by %.0f points with letters of 10 points, the place has %.0f by %.0f"
              .formatted(rows, columns, width, height, add.at().width(), add.at().height()),
          add.slide(),
          add);
    }
  }

  @Nullable BoundDeckOperation write(SlideObjectOperation.WriteTableCells write) {
    ShapeLedger.Found found = shapes.find(write.slide(), write.shape(), write);
    if (found == null) {
      return null;
    }
    Optional<SlideGrid> facts = shapes.grid(found);
    if (facts.isEmpty()) {
      findings.error(
          "no-table",
          "Shape %s is a %s; cells are written in tables"
              .formatted(found.label(), ShapeLedger.words(shapes.kind(found))),
          found.anchor(),
          write);
      return null;
    }
    if (!shapely(write, found) || !within(write, found, facts.get())) {
      return null;
    }
    boolean free = true;
    for (int row = 0; row < write.values().size(); row++) {
      for (int column = 0; column < write.values().get(row).size(); column++) {
        free &= free(write, found, facts.get(), row, column);
      }
    }
    return free
        ? new BoundDeckOperation.WriteTableCells(
            write.id(), found.slide(), found.ref(), write.row(), write.column(), texts(write))
        : null;
  }

  private boolean shapely(SlideObjectOperation.WriteTableCells write, ShapeLedger.Found found) {
    int columns = write.values().isEmpty() ? 0 : write.values().getFirst().size();
    boolean even = columns > 0 && write.values().stream().allMatch(r -> r.size() == columns);
    if (!even) {
      findings.error("bad-values", "values must be rows of equal length", found.anchor(), write);
    }
    return even;
  }

  private boolean within(
      SlideObjectOperation.WriteTableCells write, ShapeLedger.Found found, SlideGrid table) {
    long lastRow = (long) write.row() + write.values().size() - 1;
    long lastColumn = (long) write.column() + write.values().getFirst().size() - 1;
    if (write.row() >= 1
        && write.column() >= 1
        && lastRow <= table.rows()
        && lastColumn <= table.columns()) {
      return true;
    }
    findings.error(
        "past-table",
        "Table %s has %d rows and %d columns, counted from 1; the values would fill row %d to %d, column %d to %d"
            .formatted(
                found.label(),
                table.rows(),
                table.columns(),
                write.row(),
                lastRow,
                write.column(),
                lastColumn),
        found.anchor(),
        write);
    return false;
  }

  /** Whether a value has a cell of its own to stand in; one merged into another has none. */
  private boolean free(
      SlideObjectOperation.WriteTableCells write,
      ShapeLedger.Found found,
      SlideGrid table,
      int row,
      int column) {
    int r = write.row() + row;
    int c = write.column() + column;
    SlideGrid.Area over = table.covering(r, c);
    if (over == null || write.values().get(row).get(column) == null) {
      return true;
    }
    findings.error(
        "merged-cell",
        "Cell %d, %d of table %s is merged into %d, %d; write there, or null here"
            .formatted(r, c, found.label(), over.row(), over.column()),
        found.anchor(),
        write);
    return false;
  }

  private static List<List<@Nullable String>> texts(SlideObjectOperation.WriteTableCells write) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (List<@Nullable ProposedValue> row : write.values()) {
      List<@Nullable String> texts = new ArrayList<>();
      for (ProposedValue value : row) {
        texts.add(value == null ? null : ValueRows.text(value));
      }
      rows.add(texts);
    }
    return rows;
  }
}
