package dev.deckhand.analysis.column;

import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "Revenue minus Cost", "price * (1 - discount)", "revenue per unit". */
final class Arithmetic {
  private static final Pattern PIECE =
      Pattern.compile(
          "\\s*(?:(minus|less|subtract(?:ed"
              + " by)?|abzüglich|weniger|menos|moins|[-−–])|(plus|zuzüglich|más|[+])|(multiplied"
              + " by|times|multiplicado por|mal|fois|por|[*×·]|x(?=\\s))|(divided"
              + " by|over|per|geteilt"
              + " durch|pro|je|entre|[/÷:])|(\\d+(?:[.,]\\d+)*(?:\\s?%)?)|([()])|(of|von)\\b|((?:the|and"
              + " then|der|die|das|mwst|ust|vat|tax|taxes|steuer|aufschlag|markup)\\b\\.?))\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final RowNames names;
  private final String phrase;
  private final StringBuilder formula = new StringBuilder();
  private final List<DataColumn> divisors = new ArrayList<>();
  private boolean divides;

  private Arithmetic(RowNames names, String phrase) {
    this.names = names;
    this.phrase = phrase;
  }

  static Optional<Meaning> read(RowNames names, String phrase) {
    return new Arithmetic(names, phrase).read();
  }

  private Optional<Meaning> read() {
    int at = 0;
    List<DataColumn> used = new ArrayList<>();
    for (Mention mention : names.mentions()) {
      Token first = names.tokens().get(mention.first());
      Token last = names.tokens().get(mention.last());
      if (!gap(phrase.substring(Math.min(at, first.start()), first.start()))) {
        return Optional.empty();
      }
      if (formula.toString().endsWith("/")) {
        divisors.add(mention.column());
      }
      formula.append(names.cell(mention.column()));
      used.add(mention.column());
      at = last.start() + last.text().length();
    }
    boolean whole = used.size() > 0 && gap(phrase.substring(at));
    boolean numbers = used.stream().allMatch(c -> c.isNumber() || c.isDate());
    return whole && numbers && isCalculation() ? Optional.of(meaning(used)) : Optional.empty();
  }

  private boolean gap(String text) {
    Matcher piece = PIECE.matcher(text);
    int at = 0;
    while (at < text.length() && !text.substring(at).isBlank()) {
      piece.region(at, text.length());
      if (!piece.lookingAt() || piece.end() == at) {
        return false;
      }
      formula.append(symbol(piece));
      at = piece.end();
    }
    return true;
  }

  private String symbol(Matcher piece) {
    if (piece.group(1) != null) {
      return "-";
    }
    if (piece.group(2) != null) {
      return "+";
    }
    if (piece.group(3) != null) {
      return "*";
    }
    if (piece.group(4) != null) {
      divides = true;
      return "/";
    }
    if (piece.group(5) != null) {
      return Literals.number(piece.group(5)).orElse("?");
    }
    if (piece.group(7) != null) {
      return formula.toString().endsWith("%") ? "*" : "";
    }
    return piece.group(6) != null ? piece.group(6) : "";
  }

  private boolean isCalculation() {
    try {
      FormulaParser.parse(formula.toString());
      return formula.toString().matches(".*[-+*/].*");
    } catch (FormulaSyntaxException e) {
      return false;
    }
  }

  private Meaning meaning(List<DataColumn> used) {
    List<String> notes = new ArrayList<>(names.assumptions());
    String text = Percentages.applied(formula.toString(), used);
    if (!text.contentEquals(formula)) {
      notes.add("The percentage is taken of what stands before it.");
    }
    for (DataColumn divisor : divisors) {
      if (names.hasZeros(divisor)) {
        text = "IF(" + names.cell(divisor) + "=0,\"\"," + text + ")";
        notes.add("Rows where " + divisor.header() + " is empty or 0 stay empty.");
      }
    }
    String header = header(used);
    return new Meaning(text, header, format(used), used, names.score(), notes);
  }

  private String header(List<DataColumn> used) {
    String joined = String.join(" ", used.stream().map(DataColumn::header).toList());
    String words = phrase.strip();
    String header = words.length() <= 40 ? words : joined;
    return header.substring(0, 1).toUpperCase(Locale.ROOT) + header.substring(1);
  }

  private String format(List<DataColumn> used) {
    boolean dates = used.stream().allMatch(DataColumn::isDate);
    if (dates) {
      return "0";
    }
    if (divides) {
      return "#,##0.00";
    }
    return used.stream()
        .map(DataColumn::numberFormat)
        .filter(f -> !f.equals("General") && !f.equals("0") && !f.contains("%"))
        .findFirst()
        .orElse(used.getFirst().numberFormat());
  }
}
