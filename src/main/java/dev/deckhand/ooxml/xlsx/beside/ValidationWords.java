package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.document.SheetDetails.Validation;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Data validations in words, in the old form and in that of extension lists (18.3.1.32). */
final class ValidationWords {
  private ValidationWords() {}

  static Validation of(XmlNode node) {
    String type = node.value("type", "none");
    return new Validation(Areas.of(node), Shortened.text(type), words(node, type));
  }

  private static String words(XmlNode node, String type) {
    List<String> formulas = new ArrayList<>();
    formula(node, "formula1").ifPresent(formulas::add);
    formula(node, "formula2").ifPresent(formulas::add);
    String compared = ComparisonWords.of(node.value("operator", "between"), formulas);
    String first = formulas.isEmpty() ? "nothing" : formulas.getFirst();
    return switch (type) {
      case "none" -> "anything";
      case "whole" -> "a whole number " + compared;
      case "decimal" -> "a number " + compared;
      case "date" -> "a date " + compared;
      case "time" -> "a time " + compared;
      case "textLength" -> "text with a length " + compared;
      case "list" -> list(first);
      case "custom" -> "where =" + first;
      default -> "a rule of the type " + Shortened.text(type);
    };
  }

  /** A list is written out between quotes, or names the cells that hold it. */
  private static String list(String formula) {
    boolean written = formula.startsWith("\"");
    return written
        ? "one of " + formula.replace("\"", "").replace(",", ", ")
        : "one of the values in =" + formula;
  }

  private static Optional<String> formula(XmlNode node, String element) {
    return node.child(element).map(Shortened::formula).filter(f -> !f.isEmpty());
  }
}
