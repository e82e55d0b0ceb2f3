package dev.deckhand.analysis.explain;

import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.EvaluatedNode;
import dev.deckhand.calc.Result;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.Operator;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parts of a formula from the inside out, each with its value and what it does. */
final class Steps {
  private static final int MOST = 16;

  /** Functions that give a day; a call of one alone is shown as a date. */
  private static final Set<String> DATES =
      Set.of("DATE", "DATEVALUE", "EDATE", "EOMONTH", "TODAY", "WORKDAY", "WORKDAY.INTL");

  private final List<String> lines = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final boolean date1904;
  private final Language language;
  private int left;

  private Steps(boolean date1904, Language language) {
    this.date1904 = date1904;
    this.language = language;
  }

  static List<String> of(EvaluatedNode root, boolean date1904, Language language) {
    Steps steps = new Steps(date1904, language);
    steps.add(root);
    if (steps.left > 0) {
      steps.lines.add(
          language.say("… and %d more parts", "… und %d weitere Teile").formatted(steps.left));
    }
    return steps.lines;
  }

  private void add(EvaluatedNode node) {
    if (isSkipped(node)) {
      if (!node.children().isEmpty() && seen.add(node.text())) {
        lines.add(
            Markdown.code(node.text())
                + language.say(": not needed here", ": hier nicht gebraucht"));
      }
      return;
    }
    node.children().forEach(this::add);
    if (node.children().isEmpty() || !seen.add(node.text())) {
      return;
    }
    if (lines.size() >= MOST) {
      left++;
      return;
    }
    lines.add(
        "%s = **%s**%s".formatted(Markdown.code(node.text()), value(node), meaning(node.text())));
  }

  /** A text, which may be a criterion such as {@code ">=5"}, is told as it would be written. */
  private String value(EvaluatedNode node) {
    return node.result() instanceof Result.Single(CellValue.Text _)
        ? Markdown.code(node.shown())
        : Markdown.text(dated(node));
  }

  private String dated(EvaluatedNode node) {
    return node.result() instanceof Result.Single(CellValue.Number(double day))
            && isDate(node.text())
        ? NumberFormats.text(day, "yyyy-mm-dd", date1904)
        : shown(node);
  }

  /** The value of a part; numbers without the noise of their last digits. */
  static String shown(EvaluatedNode node) {
    return node.result() instanceof Result.Single(CellValue.Number number)
        ? NumberFormats.text(number.value(), "General", false)
        : node.shown();
  }

  private static boolean isDate(String text) {
    try {
      return FormulaParser.parse(text) instanceof Expression.Call call
          && DATES.contains(call.function());
    } catch (FormulaSyntaxException e) {
      return false;
    }
  }

  private static boolean isSkipped(EvaluatedNode node) {
    return node.result() instanceof Result.NotEvaluated not && not.reason().equals("not needed");
  }

  private String meaning(String text) {
    try {
      return meaning(FormulaParser.parse(text));
    } catch (FormulaSyntaxException e) {
      return "";
    }
  }

  private String meaning(Expression expression) {
    return switch (expression) {
      case Expression.Call call ->
          FunctionCatalogue.of(call.function(), language)
              .map(line -> ": " + call.function() + " " + line)
              .orElse("");
      case Expression.Chain chain -> ": " + verbs(chain);
      default -> "";
    };
  }

  private String verbs(Expression.Chain chain) {
    return String.join(
        ", ", chain.rest().stream().map(link -> verb(link.operator())).distinct().toList());
  }

  private String verb(Operator operator) {
    return switch (operator) {
      case ADD -> language.say("adds", "addiert");
      case SUBTRACT -> language.say("subtracts", "zieht ab");
      case MULTIPLY -> language.say("multiplies", "multipliziert");
      case DIVIDE -> language.say("divides", "teilt");
      case POWER -> language.say("raises to a power", "potenziert");
      case CONCATENATE -> language.say("joins texts", "verbindet Texte");
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          language.say("compares", "vergleicht");
      case UNION, INTERSECTION, RANGE -> language.say("combines ranges", "verbindet Bereiche");
    };
  }
}
