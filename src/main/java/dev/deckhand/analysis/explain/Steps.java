package dev.deckhand.analysis.explain;

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

  private final List<String> lines = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int left;

  private Steps() {}

  static List<String> of(EvaluatedNode root) {
    Steps steps = new Steps();
    steps.add(root);
    if (steps.left > 0) {
      steps.lines.add("… and " + steps.left + " more parts");
    }
    return steps.lines;
  }

  private void add(EvaluatedNode node) {
    if (isSkipped(node)) {
      if (!node.children().isEmpty() && seen.add(node.text())) {
        lines.add(Markdown.code(node.text()) + ": not needed here");
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
        "%s = **%s**%s"
            .formatted(
                Markdown.code(node.text()), Markdown.text(shown(node)), meaning(node.text())));
  }

  /** The value of a part; numbers without the noise of their last digits. */
  static String shown(EvaluatedNode node) {
    return node.result() instanceof Result.Single(CellValue.Number number)
        ? NumberFormats.text(number.value(), "General", false)
        : node.shown();
  }

  private static boolean isSkipped(EvaluatedNode node) {
    return node.result() instanceof Result.NotEvaluated not && not.reason().equals("not needed");
  }

  private static String meaning(String text) {
    try {
      return meaning(FormulaParser.parse(text));
    } catch (FormulaSyntaxException e) {
      return "";
    }
  }

  private static String meaning(Expression expression) {
    return switch (expression) {
      case Expression.Call call ->
          FunctionCatalogue.of(call.function())
              .map(line -> ": " + call.function() + " " + line)
              .orElse("");
      case Expression.Chain chain -> ": " + verbs(chain);
      default -> "";
    };
  }

  private static String verbs(Expression.Chain chain) {
    return String.join(
        ", ", chain.rest().stream().map(link -> verb(link.operator())).distinct().toList());
  }

  private static String verb(Operator operator) {
    return switch (operator) {
      case ADD -> "adds";
      case SUBTRACT -> "subtracts";
      case MULTIPLY -> "multiplies";
      case DIVIDE -> "divides";
      case POWER -> "raises to a power";
      case CONCATENATE -> "joins texts";
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> "compares";
      case UNION, INTERSECTION, RANGE -> "combines ranges";
    };
  }
}
