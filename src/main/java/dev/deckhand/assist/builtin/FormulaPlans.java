package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.analysis.column.ColumnDraft;
import dev.deckhand.analysis.column.ColumnDraft.NewColumn;
import dev.deckhand.analysis.column.ColumnDraft.TotalsRow;
import dev.deckhand.analysis.column.ColumnRequests;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans for new columns and total rows. */
public final class FormulaPlans {
  private final WorkbookSnapshot workbook;

  public FormulaPlans(WorkbookSnapshot workbook) {
    this.workbook = workbook;
  }

  /** The plan for an instruction. */
  public Draft of(String instruction, @Nullable SheetRange selection) {
    return switch (new ColumnRequests(workbook, selection).read(instruction)) {
      case ColumnDraft.Unable unable -> new Draft.Cannot(unable.message(), unable.nextStep());
      case NewColumn column -> made(column);
      case TotalsRow totals -> made(totals);
    };
  }

  private Draft made(NewColumn column) {
    String sheet = column.table().sheet().name();
    String header = SheetRange.of(sheet, column.headerCell()).toString();
    String cells = new SheetRange(sheet, column.cells()).toString();
    List<Operation> operations = new ArrayList<>();
    operations.add(new WriteCells("1", header, text(column.header())));
    operations.add(new FillFormula("2", cells, column.formula()));
    operations.add(new FormatCells("3", header, bold(null)));
    String format = column.numberFormat();
    if (format != null) {
      operations.add(new FormatCells("4", cells, CellFormat.ofNumberFormat(format)));
    }
    String summary =
        "Adds a column %s to %s, computed for %,d rows"
            .formatted(column.header(), column.table().label(), column.cells().rows());
    StringBuilder text = new StringBuilder(Markdown.text(summary)).append(":\n\n");
    text.append(Markdown.code(column.formula())).append(" in ").append(Markdown.code(cells));
    firstRow(column).ifPresent(v -> text.append("; the first row gives ").append(Markdown.text(v)));
    text.append(".\n");
    notes(text, column.notes());
    List<Quote> quotes =
        column.used().stream()
            .map(c -> new Quote(column.table().headerCell(c).toString(), c.header()))
            .toList();
    return new Draft.Made(new EditPlan(summary, operations), text.toString().strip(), quotes);
  }

  private Optional<String> firstRow(NewColumn column) {
    String format = column.numberFormat() == null ? "General" : column.numberFormat();
    if (column.formula().contains("TODAY(")) {
      return Optional.empty();
    }
    return new FormulaValue(workbook, column.table().sheet().name())
        .of(column.formula())
        .map(value -> NumberFormats.text(value, format, workbook.date1904()))
        .filter(value -> !value.isBlank());
  }

  private static Draft made(TotalsRow row) {
    DataTable table = row.table();
    List<Operation> operations = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    if (row.label() >= 0) {
      operations.add(new WriteCells("1", at(row, row.label(), row.label()), text("Total")));
    }
    for (TotalsRow.Total total : row.totals()) {
      String cell = at(row, total.column().index(), total.column().index());
      String id = String.valueOf(operations.size() + 1);
      operations.add(new FillFormula(id, cell, total.formula()));
      text.append("- ")
          .append(Markdown.text(total.column().header()))
          .append(": ")
          .append(Markdown.code(total.formula()))
          .append(" in ")
          .append(Markdown.code(cell))
          .append('\n');
    }
    for (TotalsRow.Total total : row.totals()) {
      String cell = at(row, total.column().index(), total.column().index());
      String id = String.valueOf(operations.size() + 1);
      operations.add(new FormatCells(id, cell, bold(total.column().numberFormat())));
    }
    if (row.label() >= 0) {
      String id = String.valueOf(operations.size() + 1);
      operations.add(new FormatCells(id, at(row, row.label(), row.label()), bold(null)));
    }
    String summary = "Adds totals below %s in row %d".formatted(table.label(), row.row() + 1);
    notes(text, row.notes());
    List<Quote> quotes =
        row.totals().stream()
            .map(t -> new Quote(table.headerCell(t.column()).toString(), t.column().header()))
            .toList();
    return new Draft.Made(
        new EditPlan(summary, operations),
        Markdown.text(summary) + ":\n\n" + text.toString().strip(),
        quotes);
  }

  private static String at(TotalsRow row, int first, int last) {
    CellArea area = new CellArea(row.row(), first, row.row(), last);
    return new SheetRange(row.table().sheet().name(), area).toString();
  }

  private static List<List<@Nullable ProposedValue>> text(String value) {
    String literal = value.startsWith("=") || value.startsWith("'") ? "'" + value : value;
    List<@Nullable ProposedValue> cells = List.of(new ProposedValue.Text(literal));
    return List.of(cells);
  }

  static CellFormat bold(@Nullable String numberFormat) {
    return new CellFormat(
        numberFormat, true, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static void notes(StringBuilder text, List<String> notes) {
    text.append('\n');
    notes.forEach(note -> text.append("- ").append(Markdown.text(note)).append('\n'));
  }
}
