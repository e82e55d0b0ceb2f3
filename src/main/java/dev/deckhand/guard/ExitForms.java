package dev.deckhand.guard;

import dev.deckhand.analysis.FormulaReach;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas by what makes them reach outside: their functions, names and texts, whatever cells they
 * read. A filled column has one form, and each form is parsed once.
 */
final class ExitForms {
  /** A text; a worksheet's prefix; a cell. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(\"(?:[^\"]|\"\")*\")"
              + "|('(?:[^'\\[\\]|\\\\/]|'')+'!|(?<![\\w\\]\\\\.'])[\\w.]+!)"
              + "|(\\$?\\b[A-Za-z]{1,3}\\$?\\d+\\b(?!\\())");

  private final FormulaReach reach;
  private final Map<String, List<String>> known = new HashMap<>();

  ExitForms(WorkbookSnapshot workbook) {
    this.reach = FormulaReach.of(workbook);
  }

  /** What in a formula reaches outside; empty when nothing does. */
  List<String> outside(String formula) {
    return known.computeIfAbsent(of(formula), form -> reach.outside(formula));
  }

  /** The form of a formula. */
  static String of(String formula) {
    Matcher parts = PARTS.matcher(formula);
    StringBuilder form = new StringBuilder();
    while (parts.find()) {
      boolean text = parts.group(1) != null;
      boolean sheet = parts.group(2) != null;
      parts.appendReplacement(
          form, text ? Matcher.quoteReplacement(parts.group()) : sheet ? "" : "#");
    }
    return parts.appendTail(form).toString();
  }
}
