package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.plan.LayoutOperation;
import dev.deckhand.plan.SheetOperation;
import dev.deckhand.web.office.FakeNull;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code Worksheet}. */
final class FakeSheet implements FakeThing {
  private static final Map<String, SheetVisibility> VISIBILITY =
      Map.of(
          "Visible", SheetVisibility.VISIBLE,
          "Hidden", SheetVisibility.HIDDEN,
          "VeryHidden", SheetVisibility.VERY_HIDDEN);

  private final FakeWorkbook book;
  private String name;
  private int rules = -1;
  private @Nullable FormatDraft lastFormat;
  private @Nullable FilterDraft lastFilter;

  FakeSheet(FakeWorkbook book, String name) {
    this.book = book;
    this.name = name;
  }

  FakeWorkbook book() {
    return book;
  }

  String name() {
    return name;
  }

  /** Its name as references write it. */
  String quoted() {
    return SheetRange.quote(name);
  }

  /** Id of a conditional format that comes on top of the others. */
  String newRule() {
    rules = rules < 0 ? FileFacts.rules(this) + 1 : rules + 1;
    return ruleId(0);
  }

  /** Id of the conditional format before which so many others come. */
  String ruleId(int rank) {
    return "cf" + (rules - rank);
  }

  void ruleGone() {
    rules--;
  }

  @Nullable FormatDraft lastFormat() {
    return lastFormat;
  }

  void lastFormat(FormatDraft draft) {
    lastFormat = draft;
  }

  @Nullable FilterDraft lastFilter() {
    return lastFilter;
  }

  void lastFilter(FilterDraft draft) {
    lastFilter = draft;
  }

  SheetSnapshot snapshot() {
    return book.snapshot().sheet(name).orElseThrow(() -> gone(name));
  }

  private static FakeProblem gone(String name) {
    return new FakeProblem("ItemNotFound", "There is no worksheet " + name);
  }

  @Override
  public Object read(String member) {
    return switch (member) {
      case "id" -> "{" + System.identityHashCode(this) + "}";
      case "name" -> snapshot().name();
      case "position" -> position();
      case "visibility" -> visibility(snapshot().visibility());
      case "standardWidth" -> 8.43;
      case "charts" -> new FakeCharts(this);
      case "tables" -> new FakeTables(book, this);
      case "names" -> new FakeNames(book, this);
      case "pivotTables" -> new FakePivots(this);
      case "freezePanes" -> new Panes();
      case "autoFilter" -> new FakeFilter(this, null);
      case "comments" -> new FakeComments(this, true);
      case "notes" -> new FakeComments(this, false);
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  private int position() {
    List<? extends SheetSnapshot> sheets = book.snapshot().sheets();
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw gone(name);
  }

  private static String visibility(SheetVisibility visibility) {
    return VISIBILITY.entrySet().stream()
        .filter(entry -> entry.getValue() == visibility)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void write(String member, JsonNode value) {
    switch (member) {
      case "name" -> {
        if (!name.equals(value.asText())) {
          book.add(new SheetOperation.RenameSheet("", name, value.asText()));
          book.renamed(name, value.asText());
          name = value.asText();
        }
      }
      case "position" -> {
        if (position() != value.asInt()) {
          book.add(new SheetOperation.MoveSheet("", name, value.asInt() + 1));
        }
      }
      case "visibility" -> {
        SheetVisibility wanted =
            Objects.requireNonNull(
                VISIBILITY.get(Args.oneOf(value.asText(), List.copyOf(VISIBILITY.keySet()))));
        book.add(new SheetOperation.SetSheetVisibility("", name, wanted));
      }
      default -> throw FakeProblem.unknown(this, member);
    }
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    return switch (member) {
      case "getRange" -> range(arguments);
      case "getCell" ->
          new FakeRange(
              this,
              CellArea.of(new CellAddress(Args.number(arguments, 0), Args.number(arguments, 1))));
      case "getUsedRange", "getUsedRangeOrNullObject" ->
          snapshot()
              .usedArea()
              .<FakeThing>map(area -> new FakeRange(this, area))
              .orElseGet(FakeNull::new);
      case "activate" -> {
        book.select(SheetRange.quote(name) + "!A1");
        yield null;
      }
      case "delete" -> {
        book.add(new SheetOperation.DeleteSheet("", name));
        book.forget(name);
        yield null;
      }
      case "copy" -> {
        Args.oneOf(Args.text(arguments, 0), List.of("After"));
        String copy = name.length() > 25 ? name.substring(0, 25) + " (2)" : name + " (2)";
        book.add(new SheetOperation.CopySheet("", name, copy));
        yield book.known(copy);
      }
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  private FakeRange range(List<Object> arguments) {
    if (arguments.isEmpty()) {
      return new FakeRange(this, CellArea.WHOLE_SHEET);
    }
    String address = Args.text(arguments, 0);
    try {
      String area = address.substring(address.lastIndexOf('!') + 1);
      return new FakeRange(this, CellArea.parse(area.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw FakeProblem.badArgument(address + ": " + e.getMessage());
    }
  }

  /** {@code WorksheetFreezePanes}. */
  private final class Panes implements FakeThing {
    @Override
    public Object read(String member) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      switch (member) {
        case "getLocationOrNullObject" -> {
          return location();
        }
        case "freezeRows" -> freeze(Args.number(arguments, 0), 0);
        case "freezeColumns" -> freeze(0, Args.number(arguments, 0));
        case "unfreeze" -> freeze(0, 0);
        case "freezeAt" -> {
          CellArea area =
              arguments.getFirst() instanceof FakeRange range
                  ? range.area()
                  : CellArea.parse(Args.text(arguments, 0));
          freeze(area.isWholeColumns() ? 0 : area.rows(), area.isWholeRows() ? 0 : area.columns());
        }
        default -> throw FakeProblem.unknown(this, member);
      }
      return null;
    }

    private void freeze(int rows, int columns) {
      book.add(new LayoutOperation.FreezePanes("", name, rows, columns));
    }

    private FakeThing location() {
      String first =
          book.outline().sheets().stream()
              .filter(sheet -> sheet.name().equalsIgnoreCase(name))
              .findFirst()
              .orElseThrow()
              .frozenPanes();
      if (first == null) {
        return new FakeNull();
      }
      CellAddress cell = CellAddress.parse(first);
      int lastRow = cell.row() == 0 ? CellAddress.ROWS - 1 : cell.row() - 1;
      int lastColumn = cell.column() == 0 ? CellAddress.COLUMNS - 1 : cell.column() - 1;
      return new FakeRange(FakeSheet.this, new CellArea(0, 0, lastRow, lastColumn));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
