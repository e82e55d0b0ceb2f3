package dev.deckhand.cli;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.CheckedFormula;
import dev.deckhand.document.CellValue;
import java.io.PrintWriter;

/**
 * One line of {@code deckhand calc}.
 *
 * @param cached the stored value, empty where none is stored
 * @param computed our value, or why there is none or nothing to hold it against
 */
record CalcRow(
    String file, String anchor, String formula, String cached, String computed, State state) {
  static final String HEADER = "file\tanchor\tformula\tcached\tcomputed\tstate\n";

  private static final double LARGEST_WHOLE = 1e15;

  /** The three words of the last field. */
  enum State {
    AGREE("agree"),
    DISAGREE("disagree"),
    NOT("notEvaluated");

    private final String word;

    State(String word) {
      this.word = word;
    }
  }

  static CalcRow of(String file, CheckedFormula checked) {
    String cached = text(checked.stored());
    return switch (checked.verdict()) {
      case CheckedFormula.Agrees agrees ->
          row(file, checked, cached, text(agrees.computed()), State.AGREE);
      case CheckedFormula.Disagrees differs -> differs(file, checked, differs);
      case CheckedFormula.NotCompared not ->
          row(
              file,
              checked,
              cached,
              not.reason() + "; computed " + text(not.computed()),
              State.NOT);
      case CheckedFormula.NotEvaluated not -> row(file, checked, cached, not.reason(), State.NOT);
    };
  }

  /** Another cell of an array is named; values that only look alike are told by their kind. */
  private static CalcRow differs(
      String file, CheckedFormula checked, CheckedFormula.Disagrees differs) {
    CellPlace where = differs.where();
    String before = where.equals(checked.place()) ? "" : where.address() + ": ";
    String stored = text(differs.stored());
    String computed = text(differs.computed());
    if (stored.equals(computed)) {
      stored = stored + " (" + kind(differs.stored()) + ")";
      computed = computed + " (" + kind(differs.computed()) + ")";
    }
    return row(file, checked, before + stored, before + computed, State.DISAGREE);
  }

  private static CalcRow row(
      String file, CheckedFormula checked, String cached, String computed, State state) {
    return new CalcRow(
        file, checked.place().toString(), "=" + checked.formula().text(), cached, computed, state);
  }

  private static String text(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "";
      case CellValue.Text t -> t.value();
      case CellValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case CellValue.Error e -> e.error().code();
      case CellValue.Number n -> text(n.value());
    };
  }

  /** All digits of a number; none that are zero behind the point. */
  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static String kind(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "empty";
      case CellValue.Text t -> "text";
      case CellValue.Bool b -> "boolean";
      case CellValue.Error e -> "error";
      case CellValue.Number n -> "number";
    };
  }

  void print(PrintWriter out) {
    field(out, file);
    field(out, anchor);
    field(out, formula);
    field(out, cached);
    field(out, computed);
    out.print(state.word);
    out.print('\n');
  }

  /** A field may hold neither of the characters that separate fields and lines. */
  private static void field(PrintWriter out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\t' -> out.print("\\t");
        case '\n' -> out.print("\\n");
        case '\r' -> out.print("\\r");
        case '\\' -> out.print("\\\\");
        default -> out.print(c);
      }
    }
    out.print('\t');
  }
}
