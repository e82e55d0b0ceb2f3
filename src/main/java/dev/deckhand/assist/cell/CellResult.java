package dev.deckhand.assist.cell;

import dev.deckhand.document.Invisible;
import java.util.regex.Pattern;

/** What a cell shows: a number or a text, never a formula. */
public sealed interface CellResult {
  /** Characters of a text. */
  int LONGEST = 4_000;

  /** A finite number. */
  record Number(double value) implements CellResult {
    public Number {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A cell cannot hold " + value);
      }
    }
  }

  /**
   * A text. One that begins like a formula has an apostrophe before it, so that it stays a text
   * wherever it is copied or exported to.
   */
  record Text(String value) implements CellResult {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]");

    public Text {
      String plain = CONTROL.matcher(Invisible.strip(value)).replaceAll("").strip();
      String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
      boolean formula = FORMULA.matcher(cut).matches() && !NUMBER.matcher(cut).matches();
      value = formula ? "'" + cut : cut;
    }
  }

  /** A number as people and models write it, without thousands separators. */
  Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?");

  /**
   * A result as a model wrote it.
   *
   * @param number whether it says that it is a number
   */
  static CellResult of(String text, boolean number) {
    String plain = text.strip();
    if (number && NUMBER.matcher(plain).matches() && Double.isFinite(Double.parseDouble(plain))) {
      return new Number(Double.parseDouble(plain));
    }
    return new Text(plain);
  }
}
