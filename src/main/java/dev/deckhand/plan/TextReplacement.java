package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code replaceText} makes of what cells hold. Text stays text whatever comes out; a number
 * stays one as long as it still reads as one; a formula stays a formula or is left alone.
 *
 * @param wholeCell whether all a cell holds must match
 */
public record TextReplacement(String find, String replace, boolean matchCase, boolean wholeCell) {
  private static final MathContext SHOWN = new MathContext(15);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  /** Formats in which a number shows its own digits: no dates, percentages or fractions. */
  private static final Pattern PLAIN =
      Pattern.compile("(?:General|[0#?,.;@()_* +\\-$€£¥]|\\\\.|\"[^\"]*\"|\\[[^\\]]*])*");

  /** A place in a text that is replaced. */
  public record Span(int from, int to) {}

  public static TextReplacement of(BoundCellOperation.ReplaceText operation) {
    return new TextReplacement(
        operation.find(), operation.replace(), operation.matchCase(), operation.wholeCell());
  }

  /** Where a text is replaced; none where it has nothing of what is looked for. */
  public List<Span> spans(String text) {
    int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Matcher matcher = Pattern.compile(Pattern.quote(find), flags).matcher(text);
    List<Span> spans = new ArrayList<>();
    if (wholeCell) {
      if (matcher.matches()) {
        spans.add(new Span(0, text.length()));
      }
      return spans;
    }
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  /** A text after the replacement; empty where nothing changes. */
  public Optional<String> text(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Span span : spans(text)) {
      out.append(text, from, span.from()).append(replace);
      from = span.to();
    }
    String changed = out.append(text, from, text.length()).toString();
    return changed.equals(text) ? Optional.empty() : Optional.of(changed);
  }

  /**
   * A formula, both without the equals sign, after the replacement. It need not parse, and is blank
   * where the equals sign goes; empty where nothing changes.
   */
  public Optional<String> formula(String formula) {
    return text("=" + formula).map(t -> t.startsWith("=") ? t.substring(1) : "");
  }

  /** What goes into a cell; empty where nothing changes. */
  public Optional<CellInput> input(Cell cell) {
    CellFormula formula = cell.formula();
    if (formula != null) {
      return formula(formula.text()).map(CellInput.Formula::new);
    }
    return switch (cell.value()) {
      case CellValue.Text t -> text(t.value()).map(TextReplacement::constant);
      case CellValue.Number n when PLAIN.matcher(cell.numberFormat()).matches() ->
          text(digits(n.value())).map(TextReplacement::reentered);
      case CellValue.Number n -> Optional.empty();
      case CellValue.Empty e -> Optional.empty();
      case CellValue.Bool b -> Optional.empty();
      case CellValue.Error e -> Optional.empty();
    };
  }

  private static CellInput constant(String text) {
    return text.isEmpty() ? new CellInput.Clear() : new CellInput.Constant(CellValue.of(text));
  }

  private static CellInput reentered(String text) {
    String digits = text.strip();
    if (!NUMBER.matcher(digits).matches()) {
      return constant(text);
    }
    double number = Double.parseDouble(digits);
    return Double.isFinite(number) ? new CellInput.Constant(CellValue.of(number)) : constant(text);
  }

  /** The digits a cell shows while it is edited. */
  private static String digits(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
    double size = Math.abs(value);
    return size >= 1e21 || size < 1e-9 ? rounded.toString() : rounded.toPlainString();
  }
}
