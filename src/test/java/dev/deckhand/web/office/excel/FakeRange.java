package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.NoteOperation;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Range}: a rectangle of cells. */
record FakeRange(FakeSheet sheet, CellArea area) implements FakeThing {

  static FakeRange of(FakeWorkbook book, SheetRange range) {
    return new FakeRange(book.known(range.sheet()), range.area());
  }

  FakeWorkbook book() {
    return sheet.book();
  }

  /** {@code Sales!B2:C9}, by the name the worksheet has now. */
  @Override
  public String toString() {
    return new SheetRange(sheet.name(), area).toString();
  }

  @Override
  public @Nullable Object read(String member) {
    return switch (member) {
      case "address" -> toString();
      case "cellCount" -> area.cells();
      case "rowCount" -> area.rows();
      case "columnCount" -> area.columns();
      case "rowIndex" -> area.firstRow();
      case "columnIndex" -> area.firstColumn();
      case "worksheet" -> sheet;
      case "values", "formulas", "text", "numberFormat" -> CellMatrix.read(this, member);
      case "format" -> new FormatThing(this, "");
      case "sort" -> new RowCalls.Sort(this);
      case "conditionalFormats" -> new FakeRules(this);
      case "dataValidation" -> new FakeValidation(this);
      case "hyperlink" -> FileFacts.hyperlink(this);
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  @Override
  public void write(String member, JsonNode value) {
    switch (member) {
      case "values", "formulas" -> CellMatrix.write(this, value);
      case "numberFormat" -> CellMatrix.numberFormat(this, value);
      case "hyperlink" -> {
        String target =
            value.has("documentReference")
                ? value.path("documentReference").asText()
                : value.path("address").asText();
        book().add(new NoteOperation.SetHyperlink("", toString(), target));
      }
      default -> throw FakeProblem.unknown(this, member);
    }
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    return switch (member) {
      case "getCell" -> {
        int row = area.firstRow() + Args.number(arguments, 0);
        int column = area.firstColumn() + Args.number(arguments, 1);
        yield new FakeRange(sheet, new CellArea(row, column, row, column));
      }
      case "getResizedRange" ->
          new FakeRange(
              sheet,
              new CellArea(
                  area.firstRow(),
                  area.firstColumn(),
                  area.lastRow() + Args.number(arguments, 0),
                  area.lastColumn() + Args.number(arguments, 1)));
      case "getEntireRow" ->
          new FakeRange(sheet, CellArea.parse((area.firstRow() + 1) + ":" + (area.lastRow() + 1)));
      case "getUsedRangeOrNullObject" -> within(sheet.snapshot().usedArea().orElse(null));
      case "getIntersectionOrNullObject" -> within(((FakeRange) arguments.getFirst()).area());
      case "select" -> {
        book().select(toString());
        yield null;
      }
      default -> RangeCalls.call(this, member, arguments);
    };
  }

  private FakeThing within(@Nullable CellArea other) {
    return other == null
        ? new FakeNull()
        : area.intersection(other)
            .<FakeThing>map(common -> new FakeRange(sheet, common))
            .orElseGet(FakeNull::new);
  }
}
