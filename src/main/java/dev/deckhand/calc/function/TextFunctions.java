package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.calc.value.Wildcard;
import dev.deckhand.document.CellError;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Parts of text, case, joining, conversion to and from numbers. */
final class TextFunctions {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextFunctions() {}

  static void addTo(FunctionSection table) {
    text(table, "LOWER", t -> t.toLowerCase(Locale.ROOT));
    text(table, "UPPER", t -> t.toUpperCase(Locale.ROOT));
    text(table, "PROPER", TextFunctions::proper);
    text(table, "TRIM", TextFunctions::trim);
    text(table, "CLEAN", t -> t.replaceAll("[\\x00-\\x1f]", ""));
    table.add("LEN", 1, 1, "v", a -> Value.of(a.text(0).length()));
    table.add("LEFT", 1, 2, "v", a -> left(a.text(0), size(a, 1)));
    table.add("RIGHT", 1, 2, "v", a -> right(a.text(0), size(a, 1)));
    table.add("MID", 3, 3, "v", TextFunctions::mid);
    table.add("FIND", 2, 3, "v", TextFunctions::find);
    table.add("SEARCH", 2, 3, "v", TextFunctions::search);
    table.add("SUBSTITUTE", 3, 4, "v", TextFunctions::substitute);
    table.add("REPLACE", 4, 4, "v", TextFunctions::replace);
    table.add("REPT", 2, 2, "v", TextFunctions::repeat);
    table.add("EXACT", 2, 2, "v", a -> Value.of(a.text(0).equals(a.text(1))));
    table.add("CHAR", 1, 1, "v", TextFunctions::character);
    table.add("CODE", 1, 1, "v", TextFunctions::code);
    table.add("UNICHAR", 1, 1, "v", TextFunctions::unicodeCharacter);
    table.add("UNICODE", 1, 1, "v", a -> Value.of(nonEmpty(a.text(0)).codePointAt(0)));
    table.add("CONCATENATE", 1, Function.MANY, "v", TextFunctions::concatenate);
    table.add("CONCAT", 1, Function.MANY, "r", a -> join(a, List.of(""), false, 0));
    table.add("TEXTJOIN", 3, Function.MANY, "rv(r)", TextFunctions::textJoin);
    table.add("HYPERLINK", 1, 2, "v", a -> Value.of(a.scalar(a.count() - 1)));
  }

  private static void text(FunctionSection table, String name, UnaryOperator<String> body) {
    table.add(name, 1, 1, "v", a -> Value.of(body.apply(a.text(0))));
  }

  private static String proper(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inWord = Character.isLetter(c);
    }
    return out.toString();
  }

  private static String trim(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = c == ' ' && (out.isEmpty() || out.charAt(out.length() - 1) == ' ');
      if (!doubled) {
        out.append(c);
      }
    }
    boolean trailing = !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
    return trailing ? out.substring(0, out.length() - 1) : out.toString();
  }

  private static int size(Arguments a, int index) {
    double size = a.number(index, 1);
    if (size < 0) {
      throw CellErrorException.value();
    }
    return (int) Math.min(size, 32_767);
  }

  private static Value left(String text, int size) {
    return Value.of(text.substring(0, Math.min(size, text.length())));
  }

  private static Value right(String text, int size) {
    return Value.of(text.substring(Math.max(0, text.length() - size)));
  }

  private static Value mid(Arguments a) {
    String text = a.text(0);
    double start = Math.floor(a.number(1));
    int size = size(a, 2);
    if (start < 1) {
      throw CellErrorException.value();
    }
    if (start > text.length()) {
      return Value.of("");
    }
    int from = (int) start - 1;
    return Value.of(text.substring(from, Math.min(text.length(), from + size)));
  }

  private static int start(Arguments a, String within) {
    double start = Math.floor(a.number(2, 1));
    if (start < 1 || start > within.length() + 1) {
      throw CellErrorException.value();
    }
    return (int) start - 1;
  }

  private static Value place(int place) {
    if (place < 0) {
      throw CellErrorException.value();
    }
    return Value.of(place + 1);
  }

  private static Value find(Arguments a) {
    String within = a.text(1);
    return place(within.indexOf(a.text(0), start(a, within)));
  }

  private static Value search(Arguments a) {
    String within = a.text(1);
    return place(Wildcard.of(a.text(0)).find(within, start(a, within)));
  }

  private static Value substitute(Arguments a) {
    String text = a.text(0);
    String old = a.text(1);
    String by = a.text(2);
    if (old.isEmpty()) {
      return Value.of(text);
    }
    if (a.count() < 4) {
      long grown = (long) (text.length() / old.length()) * by.length();
      if (grown > 100_000_000) {
        throw CellErrorException.value();
      }
      return Value.of(text.replace(old, by));
    }
    int which = a.integer(3);
    if (which < 1) {
      throw CellErrorException.value();
    }
    int at = text.indexOf(old);
    for (int n = 1; n < which && at >= 0; n++) {
      at = text.indexOf(old, at + old.length());
    }
    return Value.of(at < 0 ? text : text.substring(0, at) + by + text.substring(at + old.length()));
  }

  private static Value replace(Arguments a) {
    String text = a.text(0);
    double start = Math.floor(a.number(1));
    int size = size(a, 2);
    if (start < 1) {
      throw CellErrorException.value();
    }
    int from = (int) Math.min(start - 1, text.length());
    int to = Math.min(text.length(), from + size);
    return Value.of(text.substring(0, from) + a.text(3) + text.substring(to));
  }

  private static Value repeat(Arguments a) {
    String text = a.text(0);
    double times = Math.floor(a.number(1));
    if (times < 0 || text.length() * times > 32_767) {
      throw CellErrorException.value();
    }
    return Value.of(text.repeat((int) times));
  }

  private static Value character(Arguments a) {
    int code = a.integer(0);
    if (code < 1 || code > 255) {
      throw CellErrorException.value();
    }
    String character = new String(new byte[] {(byte) code}, WINDOWS);
    return Value.of(character.equals("\ufffd") ? Character.toString(code) : character);
  }

  private static String nonEmpty(String text) {
    if (text.isEmpty()) {
      throw CellErrorException.value();
    }
    return text;
  }

  private static Value code(Arguments a) {
    char first = nonEmpty(a.text(0)).charAt(0);
    if (first >= 0x80 && first < 0xa0) {
      return Value.of(first);
    }
    return Value.of(Character.toString(first).getBytes(WINDOWS)[0] & 0xff);
  }

  private static Value unicodeCharacter(Arguments a) {
    int code = a.integer(0);
    if (code < 1 || code > 0x10ffff) {
      throw CellErrorException.value();
    }
    if ((code >= 0xd800 && code < 0xe000) || code == 0xfffe || code == 0xffff) {
      throw CellErrorException.na();
    }
    return Value.of(Character.toString(code));
  }

  private static Value concatenate(Arguments a) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < a.count(); i++) {
      out.append(a.text(i));
    }
    return Value.of(out.toString());
  }

  private static Value textJoin(Arguments a) {
    List<String> separators = new ArrayList<>();
    Grid grid = a.grid(0);
    a.context().work(grid.size());
    for (int i = 0; i < grid.size(); i++) {
      separators.add(Coercion.text(grid.item(i)));
    }
    return join(a, separators, a.bool(1), 2);
  }

  /** Joins values; the separators take turns. */
  private static Value join(Arguments a, List<String> separators, boolean skipsEmpty, int from) {
    StringBuilder out = new StringBuilder();
    int[] joined = {0};
    boolean bare = separators.equals(List.of(""));
    for (int i = from; i < a.count(); i++) {
      Value value = a.value(i);
      Grid[] grids =
          value instanceof Value.Reference r
              ? r.areas().stream().map(a.context()::cells).toArray(Grid[]::new)
              : new Grid[] {a.grid(i)};
      for (Grid grid : grids) {
        boolean usedOnly = skipsEmpty || bare;
        a.context().work(usedOnly ? 1 : grid.size());
        int rows = usedOnly ? grid.usedRows() : grid.rows();
        int columns = usedOnly ? grid.usedColumns() : grid.columns();
        for (int place = 0; place < (long) rows * columns; place++) {
          String text = Coercion.text(grid.at(place / columns, place % columns));
          if (!skipsEmpty || !text.isEmpty()) {
            append(out, text, separators, joined);
          }
        }
      }
    }
    return Value.of(out.toString());
  }

  private static void append(
      StringBuilder out, String text, List<String> separators, int[] joined) {
    if (joined[0] > 0) {
      out.append(separators.get((joined[0] - 1) % separators.size()));
    }
    out.append(text);
    joined[0]++;
    if (out.length() > 32_767) {
      throw CellErrorException.of(CellError.CALC);
    }
  }
}
