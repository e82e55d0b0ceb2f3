package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What kind of value or cell something is. */
final class InformationFunctions {
  /** Text in quotes, which stays, and prefixes that only files have. */
  private static final Pattern FILE_PREFIX =
      Pattern.compile("(\"[^\"]*\"|'[^']*')|_xlfn\\.|_xlws\\.|_xlpm\\.|_xleta\\.");

  private InformationFunctions() {}

  static void addTo(FunctionSection table) {
    is(table, "ISNUMBER", "whether a value is a number", v -> v instanceof CellValue.Number);
    is(table, "ISTEXT", "whether a value is text", v -> v instanceof CellValue.Text);
    is(table, "ISNONTEXT", "whether a value is no text", v -> !(v instanceof CellValue.Text));
    is(table, "ISLOGICAL", "whether a value is a boolean", v -> v instanceof CellValue.Bool);
    is(table, "ISBLANK", "whether a cell is empty", CellValue::isEmpty);
    is(table, "ISERROR", "whether a value is an error", v -> v instanceof CellValue.Error);
    is(
        table,
        "ISNA",
        "whether a value is #N/A",
        v -> v instanceof CellValue.Error(CellError e) && e == CellError.NA);
    is(
        table,
        "ISERR",
        "whether a value is an error other than #N/A",
        v -> v instanceof CellValue.Error(CellError e) && e != CellError.NA);
    table.add(
        "ISREF",
        1,
        1,
        "r",
        "whether a value is a reference",
        a -> Value.of(a.value(0) instanceof Value.Reference));
    table.add(
        "ISFORMULA",
        1,
        1,
        "r",
        "whether a cell has a formula",
        a -> Value.of(formula(a).isPresent()));
    table.add(
        "FORMULATEXT", 1, 1, "r", "formula of a cell as text", InformationFunctions::formulaText);
    addKinds(table);
  }

  private static void addKinds(FunctionSection table) {
    table.add("NA", 0, 0, "v", "the error #N/A", a -> Value.of(CellError.NA));
    table.add("N", 1, 1, "e", "value as a number", a -> n(a.scalar(0)));
    table.add("T", 1, 1, "e", "value if it is text", a -> t(a.scalar(0)));
    table.add("TYPE", 1, 1, "r", "kind of a value", InformationFunctions::type);
    table.add("ERROR.TYPE", 1, 1, "e", "kind of an error", a -> errorType(a.scalar(0)));
    table.add("SHEETS", 0, 1, "r", "number of worksheets", InformationFunctions::sheets);
    table.add("SHEET", 0, 1, "r", "number of a worksheet", InformationFunctions::sheet);
    table.add("CELL", 1, 2, "vr", "a fact of a cell", InformationFunctions::cell);
  }

  private static void is(
      FunctionSection table, String name, String summary, Predicate<CellValue> test) {
    table.add(name, 1, 1, "e", summary, a -> Value.of(test.test(a.scalar(0))));
  }

  private static Optional<String> formula(Arguments a) {
    Area area = a.area(0);
    return a.context().formula(area.sheet(), area.cells().firstRow(), area.cells().firstColumn());
  }

  private static Value formulaText(Arguments a) {
    String text = formula(a).orElseThrow(CellErrorException::na);
    if (text.contains("SINGLE(") || text.contains("ANCHORARRAY(") || text.contains("_TRO_")) {
      throw new NotEvaluatedException("FORMULATEXT of a formula with @, # or trimmed ranges");
    }
    return Value.of("=" + FILE_PREFIX.matcher(text).replaceAll("$1"));
  }

  private static Value n(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> Value.of(value);
      case CellValue.Bool b -> Value.of(b.value() ? 1 : 0);
      case CellValue.Error e -> Value.of(value);
      case CellValue.Text t -> Value.of(0);
      case CellValue.Empty e -> Value.of(0);
    };
  }

  private static Value t(CellValue value) {
    return value instanceof CellValue.Text || value instanceof CellValue.Error
        ? Value.of(value)
        : Value.of("");
  }

  private static Value type(Arguments a) {
    return switch (a.value(0)) {
      case Matrix m -> Value.of(64);
      case Value.Lambda l -> Value.of(128);
      case Value.Omitted o -> Value.of(1);
      case Value.Scalar s -> Value.of(typeNumber(s.value()));
      case Value.Reference r ->
          r.areas().size() > 1 || !r.area().cells().isSingleCell()
              ? Value.of(64)
              : Value.of(typeNumber(a.scalar(0)));
    };
  }

  private static int typeNumber(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> 1;
      case CellValue.Empty e -> 1;
      case CellValue.Text t -> 2;
      case CellValue.Bool b -> 4;
      case CellValue.Error e -> 16;
    };
  }

  private static Value errorType(CellValue value) {
    if (!(value instanceof CellValue.Error(CellError error))) {
      throw CellErrorException.na();
    }
    return Value.of(
        switch (error) {
          case NULL -> 1;
          case DIV0 -> 2;
          case VALUE -> 3;
          case REF -> 4;
          case NAME -> 5;
          case NUM -> 6;
          case NA -> 7;
          case GETTING_DATA -> 8;
          case SPILL -> 9;
          case CONNECT -> 10;
          case BLOCKED -> 11;
          case UNKNOWN -> 12;
          case FIELD -> 13;
          case CALC -> 14;
          case BUSY -> 15;
        });
  }

  private static Value sheets(Arguments a) {
    return Value.of(a.count() == 0 ? a.context().sheetCount() : a.reference(0).areas().size());
  }

  private static Value sheet(Arguments a) {
    if (a.count() == 0) {
      return Value.of(a.context().here().sheet() + 1);
    }
    if (a.value(0) instanceof Value.Reference r) {
      return Value.of(r.areas().getFirst().sheet() + 1);
    }
    int index = a.context().sheetIndex(a.text(0));
    if (index < 0) {
      throw CellErrorException.na();
    }
    return Value.of(index + 1);
  }

  private static Value cell(Arguments a) {
    String kind = a.text(0).toLowerCase(Locale.ROOT);
    if (a.count() < 2) {
      throw new NotEvaluatedException("CELL without a reference depends on the last edit");
    }
    Area area = a.area(1);
    CellAddress place = area.cells().first();
    CellValue content = a.context().cells(area.at(0, 0, 1, 1)).at(0, 0);
    return switch (kind) {
      case "row" -> Value.of(place.row() + 1);
      case "col" -> Value.of(place.column() + 1);
      case "contents" -> Value.of(content);
      case "address" -> address(a, area, place);
      case "type" ->
          Value.of(content.isEmpty() ? "b" : content instanceof CellValue.Text ? "l" : "v");
      case "format" -> Value.of(format(a, area).text());
      case "color" -> Value.of(format(a, area).colour() ? 1 : 0);
      case "parentheses" -> Value.of(format(a, area).parentheses() ? 1 : 0);
      case "filename", "prefix", "protect", "width" ->
          throw new NotEvaluatedException("CELL(\"" + kind + "\") is not supported");
      default -> throw CellErrorException.value();
    };
  }

  private static CellFormatCode format(Arguments a, Area area) {
    String code =
        a.context().numberFormat(area.sheet(), area.cells().firstRow(), area.cells().firstColumn());
    return CellFormatCode.of(code)
        .orElseThrow(() -> new NotEvaluatedException("CELL does not know the format " + code));
  }

  private static Value address(Arguments a, Area area, CellAddress place) {
    if (area.sheet() != a.context().here().sheet()) {
      throw new NotEvaluatedException("CELL(\"address\") of another sheet names the file");
    }
    return Value.of("$" + CellAddress.columnName(place.column()) + "$" + (place.row() + 1));
  }
}
