package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.plan.ArrangeOperation.FilterRange;
import dev.deckhand.plan.ArrangeOperation.RemoveDuplicates;
import dev.deckhand.plan.ArrangeOperation.SortRange;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellOperation.ClearCells;
import dev.deckhand.plan.CellOperation.CopyRange;
import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.CellOperation.MoveRange;
import dev.deckhand.plan.CellOperation.ReplaceText;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ChartSeries;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.FilterCriterion;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.LayoutOperation;
import dev.deckhand.plan.LineOperation;
import dev.deckhand.plan.LineSize;
import dev.deckhand.plan.NameOperation.DefineName;
import dev.deckhand.plan.NameOperation.DeleteName;
import dev.deckhand.plan.NoteOperation.SetComment;
import dev.deckhand.plan.NoteOperation.SetHyperlink;
import dev.deckhand.plan.ObjectOperation.AddChart;
import dev.deckhand.plan.ObjectOperation.AddPivot;
import dev.deckhand.plan.ObjectOperation.CreateTable;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.PivotValue;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.RuleOperation;
import dev.deckhand.plan.SheetOperation;
import dev.deckhand.plan.SortKey;
import dev.deckhand.plan.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One plan for each group of operations, made for a workbook at hand. */
enum SensiblePlan {
  WRITE,
  FILL,
  CLEAR,
  FORMAT,
  COPY_AND_MOVE,
  INSERT_LINES,
  DELETE_LINES,
  SHEETS,
  DELETE_SHEET,
  NAMES,
  RULES,
  LAYOUT,
  NOTES,
  TABLE,
  CHART,
  PIVOT,
  ARRANGE;

  /** The plan; its operations run on the workbook's largest worksheet. */
  EditPlan on(Spot spot) {
    List<Operation> operations =
        switch (this) {
          case WRITE -> write(spot);
          case FILL -> List.of(new FillFormula("1", spot.block(0, 5, 2), "=ROW()*2"));
          case CLEAR -> List.of(new ClearCells("1", number(spot), ClearWhat.CONTENTS));
          case FORMAT -> format(spot);
          case COPY_AND_MOVE -> copyAndMove(spot);
          case INSERT_LINES -> insertLines(spot);
          case DELETE_LINES -> deleteLines(spot);
          case SHEETS -> sheets(spot);
          case DELETE_SHEET ->
              List.of(
                  new SheetOperation.DeleteSheet("1", spot.workbook().sheets().getLast().name()));
          case NAMES -> names(spot);
          case RULES -> rules(spot);
          case LAYOUT -> layout(spot);
          case NOTES -> notes(spot);
          case TABLE -> table(spot);
          case CHART -> chart(spot);
          case PIVOT -> pivot(spot);
          case ARRANGE -> arrange(spot);
        };
    return new EditPlan(name(), operations);
  }

  private static List<Operation> write(Spot spot) {
    return List.of(
        new WriteCells("1", number(spot), List.of(List.of(new ProposedValue.Number(4711.25)))),
        data("2", spot));
  }

  /** A small table of text and numbers below the data; the other groups work on it. */
  private static Operation data(String id, Spot spot) {
    List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
    rows.add(List.of(text("Port"), text("Ships"), text("Tons")));
    rows.add(List.of(text("Kiel"), number(7), number(120.5)));
    rows.add(List.of(text("Bergen"), number(3), number(80)));
    rows.add(List.of(text("Kiel"), number(7), number(120.5)));
    rows.add(List.of(text("Åbo"), number(12), text("=SUM(1,2)")));
    return new WriteCells(id, spot.block(0, 5, 3), rows);
  }

  private static List<Operation> format(Spot spot) {
    CellFormat format =
        new CellFormat(
            "#,##0.00",
            true,
            null,
            null,
            null,
            null,
            "#1F4E79",
            "#DDEBF7",
            "center",
            null,
            true,
            null,
            "thin");
    CellArea used = spot.used();
    CellArea top =
        new CellArea(used.firstRow(), used.firstColumn(), used.firstRow(), used.lastColumn());
    CellArea column = new CellArea(0, used.lastColumn(), CellAddress.ROWS - 1, used.lastColumn());
    return List.of(
        new FormatCells("1", spot.range(top), format),
        new FormatCells("2", spot.range(column), CellFormat.ofNumberFormat("0.000")));
  }

  private static List<Operation> copyAndMove(Spot spot) {
    return List.of(
        data("1", spot),
        new CopyRange("2", spot.block(0, 5, 3), spot.block(7, 1, 1), null),
        new MoveRange("3", spot.block(0, 5, 3), spot.block(14, 1, 1)),
        new CopyRange("4", number(spot), spot.block(20, 1, 1), null),
        new ReplaceText("5", spot.block(7, 5, 3), "Kiel", "Lübeck", null, null));
  }

  private static List<Operation> insertLines(Spot spot) {
    int second = Math.min(spot.used().firstColumn() + 1, spot.used().lastColumn());
    return List.of(
        new LineOperation.InsertRows("1", spot.sheetName(), spot.middleRow() + 1, 2),
        new LineOperation.InsertColumns("2", spot.sheetName(), CellAddress.columnName(second), 1));
  }

  private static List<Operation> deleteLines(Spot spot) {
    String last = CellAddress.columnName(spot.used().lastColumn());
    return List.of(
        new LineOperation.DeleteRows("1", spot.sheetName(), spot.middleRow() + 1, 1),
        new LineOperation.DeleteColumns("2", spot.sheetName(), last, 1));
  }

  private static List<Operation> sheets(Spot spot) {
    return List.of(
        new SheetOperation.AddSheet("1", "Deckhand's new", 1),
        new SheetOperation.CopySheet("2", spot.sheetName(), "A copy"),
        new SheetOperation.RenameSheet("3", spot.sheetName(), "Renamed & moved"),
        new SheetOperation.MoveSheet("4", "Renamed & moved", 1),
        new SheetOperation.SetSheetVisibility("5", "A copy", SheetVisibility.HIDDEN));
  }

  private static List<Operation> names(Spot spot) {
    List<Operation> operations = new ArrayList<>();
    operations.add(new DefineName("1", "deckhand_spot", number(spot), null));
    operations.add(new FillFormula("2", spot.block(0, 1, 1), "=deckhand_spot+1"));
    spot.workbook().names().stream()
        .filter(n -> !n.hidden() && !n.name().startsWith("_xlnm."))
        .findFirst()
        .ifPresent(n -> operations.add(new DeleteName("3", n.name(), n.sheet())));
    return operations;
  }

  private static List<Operation> rules(Spot spot) {
    String used = spot.range(spot.used());
    return List.of(
        new RuleOperation.AddConditionalFormat("1", used, new ConditionalRule.DataBar(null), null),
        new RuleOperation.AddConditionalFormat(
            "2", used, new ConditionalRule.CellIs(Comparison.GREATER_THAN, number(5), null), null),
        new RuleOperation.SetValidation(
            "3",
            spot.block(0, 5, 1),
            new ValidationRule.Whole(Comparison.BETWEEN, number(1), number(9)),
            "One digit"),
        new RuleOperation.ClearConditionalFormats("4", number(spot)),
        new RuleOperation.ClearValidation("5", spot.range(spot.used())));
  }

  private static List<Operation> layout(Spot spot) {
    CellArea used = spot.used();
    CellArea columns =
        new CellArea(0, used.firstColumn(), CellAddress.ROWS - 1, used.firstColumn());
    CellArea rows = new CellArea(used.firstRow(), 0, used.firstRow(), CellAddress.COLUMNS - 1);
    return List.of(
        new LayoutOperation.SetColumnWidth("1", spot.range(columns), new LineSize.Auto()),
        new LayoutOperation.SetRowHeight("2", spot.range(rows), new LineSize.Exact(33)),
        new LayoutOperation.MergeCells("3", spot.block(0, 2, 3)),
        new LayoutOperation.FreezePanes("4", spot.sheetName(), 1, 1),
        new LayoutOperation.GroupRows("5", spot.range(rows)),
        new LayoutOperation.GroupColumns("6", spot.range(columns)),
        new LayoutOperation.UnmergeCells("7", spot.range(used)));
  }

  private static List<Operation> notes(Spot spot) {
    String cell = spot.range(CellArea.of(spot.used().first()));
    return List.of(
        new SetComment("1", cell, "Checked & found right"),
        new SetComment("2", spot.block(0, 1, 1), "Below"),
        new SetHyperlink("3", spot.block(1, 1, 1), "https://example.org/a?b=c&d"),
        new SetHyperlink("4", spot.block(2, 1, 1), cell));
  }

  private static List<Operation> table(Spot spot) {
    return List.of(
        data("1", spot), new CreateTable("2", spot.block(0, 5, 3), "DeckhandPorts", null));
  }

  private static List<Operation> chart(Spot spot) {
    ChartSeries ships = new ChartSeries("Ships", spot.range(part(spot, 1)), null, null);
    return List.of(
        data("1", spot),
        new AddChart(
            "2",
            spot.sheetName(),
            spot.free().plus(7, 0).toString(),
            ChartType.COLUMN,
            "Ships & ports",
            spot.range(part(spot, 0)),
            List.of(ships),
            null));
  }

  private static CellArea part(Spot spot, int column) {
    return CellArea.between(spot.free().plus(1, column), spot.free().plus(4, column));
  }

  private static List<Operation> pivot(Spot spot) {
    return List.of(
        data("1", spot),
        new SheetOperation.AddSheet("2", "Deckhand pivot", null),
        new AddPivot(
            "3",
            spot.block(0, 5, 3),
            "'Deckhand pivot'!A3",
            List.of("Port"),
            null,
            List.of(new PivotValue("Ships", null)),
            null));
  }

  private static List<Operation> arrange(Spot spot) {
    String block = spot.block(0, 5, 3);
    FilterCriterion few =
        new FilterCriterion("Ships", null, Comparison.LESS_THAN, number(10), null);
    return List.of(
        data("1", spot),
        new SortRange("2", block, List.of(new SortKey("Port", true)), true),
        new RemoveDuplicates("3", block, List.of("Port"), null, true),
        new FilterRange("4", spot.block(0, 4, 3), List.of(few)));
  }

  private static String number(Spot spot) {
    Optional<Cell> number = spot.number();
    return spot.range(CellArea.of(number.map(Cell::address).orElse(spot.free().plus(0, 5))));
  }

  private static ProposedValue text(String text) {
    return new ProposedValue.Text(text);
  }

  private static ProposedValue number(double number) {
    return new ProposedValue.Number(number);
  }
}
