package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;

/** TEXTSPLIT, TEXTBEFORE and TEXTAFTER. */
final class TextSplitFunctions {
  private TextSplitFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "TEXTSPLIT", 2, 6, "vrrvve", "text split into rows and columns", TextSplitFunctions::split);
    table.add("TEXTBEFORE", 2, 6, "vrvvve", "text before a delimiter", a -> part(a, true));
    table.add("TEXTAFTER", 2, 6, "vrvvve", "text behind a delimiter", a -> part(a, false));
    table.add("VALUETOTEXT", 1, 2, "e", "value as text", TextSplitFunctions::valueToText);
    table.add("ARRAYTOTEXT", 1, 2, "rv", "array as text", TextSplitFunctions::arrayToText);
  }

  private static List<String> delimiters(Arguments a, int index) {
    List<String> delimiters = new ArrayList<>();
    if (a.given(index)) {
      Numbers.eachUsed(a.context(), a.grid(index), v -> delimiters.add(Coercion.text(v)));
    }
    return delimiters;
  }

  /** Where a delimiter begins and ends; both -1 where there is none. */
  private record Place(int from, int to) {}

  private static Place next(String text, List<String> delimiters, int start) {
    Place best = new Place(-1, -1);
    for (String delimiter : delimiters) {
      int at = delimiter.isEmpty() ? -1 : text.indexOf(delimiter, start);
      boolean better =
          at >= 0
              && (best.from() < 0
                  || at < best.from()
                  || (at == best.from() && at + delimiter.length() > best.to()));
      if (better) {
        best = new Place(at, at + delimiter.length());
      }
    }
    return best;
  }

  private static List<String> pieces(
      String text, List<String> given, boolean skipsEmpty, boolean ignoresCase) {
    List<String> pieces = new ArrayList<>();
    String searched = ignoresCase ? lower(text) : text;
    List<String> delimiters =
        ignoresCase ? given.stream().map(TextSplitFunctions::lower).toList() : given;
    int start = 0;
    while (true) {
      Place place = next(searched, delimiters, start);
      String piece = text.substring(start, place.from() < 0 ? text.length() : place.from());
      if (!(skipsEmpty && piece.isEmpty())) {
        pieces.add(piece);
      }
      if (place.from() < 0) {
        return pieces;
      }
      start = place.to();
    }
  }

  /** Small letters, one for each character. */
  private static String lower(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append(Character.toLowerCase((char) c)));
    return out.toString();
  }

  private static Value split(Arguments a) {
    String text = a.text(0);
    List<String> columns = delimiters(a, 1);
    List<String> rows = delimiters(a, 2);
    if (columns.contains("") || rows.contains("") || (columns.isEmpty() && rows.isEmpty())) {
      throw CellErrorException.value();
    }
    boolean ignoresCase = a.given(4) && isSet(a.number(4));
    boolean skipsEmpty = a.given(3) && a.bool(3);
    CellValue padding = a.given(5) ? a.scalar(5) : CellValue.of(CellError.NA);
    List<List<String>> table = new ArrayList<>();
    int width = 0;
    for (String row :
        rows.isEmpty() ? List.of(text) : pieces(text, rows, skipsEmpty, ignoresCase)) {
      List<String> cells =
          columns.isEmpty() ? List.of(row) : pieces(row, columns, skipsEmpty, ignoresCase);
      table.add(cells);
      width = Math.max(width, cells.size());
    }
    return Matrix.of(
        table.size(),
        width,
        (row, column) ->
            column < table.get(row).size() ? CellValue.of(table.get(row).get(column)) : padding);
  }

  private static Value part(Arguments a, boolean before) {
    String text = a.text(0);
    boolean ignoresCase = a.given(3) && isSet(a.number(3));
    boolean endMatches = a.given(4) && isSet(a.number(4));
    int which = a.given(2) ? a.integer(2) : 1;
    List<String> delimiters = delimiters(a, 1);
    int shortest = delimiters.stream().mapToInt(String::length).min().orElse(1);
    boolean tooMany = a.given(2) && Math.abs((long) which) * Math.max(1, shortest) > text.length();
    if (which == 0 || tooMany) {
      throw CellErrorException.value();
    }
    String searched = ignoresCase ? lower(text) : text;
    if (ignoresCase) {
      delimiters.replaceAll(TextSplitFunctions::lower);
    }
    if (delimiters.contains("")) {
      return Value.of(before == which > 0 ? "" : text);
    }
    Place place = place(searched, delimiters, which, endMatches);
    if (place.from() < 0) {
      if (a.given(5)) {
        CellValue instead = a.scalar(5);
        return instead.isEmpty() ? Value.of("") : Value.of(instead);
      }
      throw CellErrorException.na();
    }
    return Value.of(before ? text.substring(0, place.from()) : text.substring(place.to()));
  }

  private static boolean isSet(double mode) {
    if (mode != 0 && mode != 1) {
      throw CellErrorException.value();
    }
    return mode == 1;
  }

  private static Place place(String text, List<String> delimiters, int which, boolean endMatches) {
    List<Place> places = new ArrayList<>();
    if (endMatches && which < 0) {
      places.add(new Place(0, 0));
    }
    for (Place p = next(text, delimiters, 0); p.from() >= 0; p = next(text, delimiters, p.to())) {
      places.add(p);
    }
    if (endMatches && which > 0) {
      places.add(new Place(text.length(), text.length()));
    }
    int index = which > 0 ? which - 1 : places.size() + which;
    return index < 0 || index >= places.size() ? new Place(-1, -1) : places.get(index);
  }

  private static Value valueToText(Arguments a) {
    return Value.of(asText(a.scalar(0), isStrict(a)));
  }

  private static boolean isStrict(Arguments a) {
    int format = a.given(1) ? a.truncated(1) : 0;
    if (format != 0 && format != 1) {
      throw CellErrorException.value();
    }
    return format == 1;
  }

  private static String asText(CellValue value, boolean strict) {
    return switch (value) {
      case CellValue.Error e -> e.error().code();
      case CellValue.Text t when strict -> '"' + t.value().replace("\"", "\"\"") + '"';
      default -> Coercion.text(value);
    };
  }

  private static Value arrayToText(Arguments a) {
    Grid grid = a.grid(0);
    boolean strict = isStrict(a);
    a.context().work(grid.size());
    StringBuilder out = new StringBuilder(strict ? "{" : "");
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        if (row + column > 0) {
          out.append(strict ? (column == 0 ? ";" : ",") : ", ");
        }
        out.append(asText(grid.at(row, column), strict));
      }
    }
    return Value.of(out.append(strict ? "}" : "").toString());
  }
}
