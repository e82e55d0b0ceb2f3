package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.calc.value.Wildcard;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Parts of text, case, joining, conversion to and from numbers. */
final class TextFunctions {
  private TextFunctions() {}

  static void addTo(FunctionSection table) {
    text(table, "LOWER", "text in small letters", t -> t.toLowerCase(Locale.ROOT));
    text(table, "UPPER", "text in capital letters", t -> t.toUpperCase(Locale.ROOT));
    text(table, "PROPER", "text with a capital letter for each word", TextFunctions::proper);
    text(table, "TRIM", "text without surplus spaces", TextFunctions::trim);
    text(table, "CLEAN", "text without control characters", t -> t.replaceAll("[\\x00-\\x1f]", ""));
    table.add("LEN", 1, 1, "v", "length of text", a -> Value.of(a.text(0).length()));
    table.add("LEFT", 1, 2, "v", "first characters of text", a -> left(a.text(0), size(a, 1)));
    table.add("RIGHT", 1, 2, "v", "last characters of text", a -> right(a.text(0), size(a, 1)));
    table.add("MID", 3, 3, "v", "characters of text from a place on", TextFunctions::mid);
    table.add("FIND", 2, 3, "v", "place of text in other text", TextFunctions::find);
    table.add(
        "SEARCH",
        2,
        3,
        "v",
        "place of a pattern in text without regard to case",
        TextFunctions::search);
    table.add(
        "SUBSTITUTE", 3, 4, "v", "text with a part replaced by another", TextFunctions::substitute);
    table.add(
        "REPLACE", 4, 4, "v", "text with characters at a place replaced", TextFunctions::replace);
    table.add("REPT", 2, 2, "v", "text repeated", TextFunctions::repeat);
    table.add(
        "EXACT",
        2,
        2,
        "v",
        "whether two texts are the same",
        a -> Value.of(a.text(0).equals(a.text(1))));
    table.add("HYPERLINK", 1, 2, "v", "text of a link", a -> Value.of(a.scalar(a.count() - 1)));
  }

  private static void text(
      FunctionSection table, String name, String summary, UnaryOperator<String> body) {
    table.add(name, 1, 1, "v", summary, a -> Value.of(body.apply(a.text(0))));
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
}
