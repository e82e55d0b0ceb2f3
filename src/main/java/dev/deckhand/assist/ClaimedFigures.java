package dev.deckhand.assist;

import dev.deckhand.analysis.words.WrittenNumber;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentOutline;
import dev.deckhand.document.WorkbookOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures an answer claims. Formulas and parts of them as code, references, dates, times,
 * years, ordinals, numbers of a list or of a slide, numbers that belong to a name, and what the
 * instruction itself says are none.
 */
final class ClaimedFigures {
  private static final String MONTH =
      "(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\\p{L}*\\.?";

  private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,8192})`");

  private static final List<Pattern> NO_FIGURES =
      List.of(
          Pattern.compile("(?:'[^'\\n]{1,60}'|[\\p{L}_][\\p{L}\\p{N}_.]{0,60})!\\$?[A-Za-z0-9:$]+"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}$€£¥])\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?(?![\\p{L}\\p{N}])"),
          Pattern.compile(
              "\\b\\d{4}-\\d{1,2}(?:-\\d{1,2})?(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?)?\\b"),
          Pattern.compile("\\b\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})?(?!\\d)"),
          Pattern.compile("\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b"),
          words("\\b\\d{1,2}\\.?\\s+(?:de\\s+)?" + MONTH + "(?:\\s+\\d{4})?\\b"),
          words("\\b" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b"),
          words("\\b\\d+(?:st|nd|rd|th|er|ère|º|ª)\\b"),
          words(
              "\\b(?:slides?|folien?|rows?|zeilen?|columns?|spalten?|steps?|top|page|version|q|h|kw|"
                  + "week|fy|excel)\\s*#?\\d+(?:\\s*(?:-|–|to|and|und|bis|,)\\s*\\d+)*"),
          Pattern.compile("(?m)^\\s*(?:[-*]\\s*)?\\d{1,3}[.)]\\s"),
          Pattern.compile("#\\d+"));

  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
  private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}][\\p{L}\\p{N}]*)[\\s-]*$");
  private static final int NEAR = 40;

  private ClaimedFigures() {}

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static List<WrittenNumber> of(String markdown, Task task) {
    String text = blanked(markdown);
    List<WrittenNumber> asked = WrittenNumber.all(task.instruction());
    List<WrittenNumber> claimed = new ArrayList<>();
    for (WrittenNumber number : WrittenNumber.all(text)) {
      boolean none =
          YEAR.matcher(number.text().replace("(", "")).matches()
              || asked.stream().anyMatch(number::isSame)
              || isName(text, number, task.document().outline());
      if (!none) {
        claimed.add(number);
      }
    }
    return claimed;
  }

  private static String blanked(String markdown) {
    String text =
        CODE.matcher(markdown)
            .replaceAll(
                code ->
                    isFormula(code.group(1))
                        ? " ".repeat(code.group().length())
                        : Matcher.quoteReplacement(code.group()));
    for (Pattern pattern : NO_FIGURES) {
      text = pattern.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    }
    return text;
  }

  /** Whether code is a formula, or a part of one that is more than a number. */
  private static boolean isFormula(String code) {
    if (code.startsWith("=")) {
      return true;
    }
    if (!code.matches(".*[\\p{L}\"(].*")) {
      return false;
    }
    try {
      FormulaParser.parse(code);
      return true;
    } catch (FormulaSyntaxException e) {
      return false;
    }
  }

  /** Whether the number with the word before it is a name in the document, as in "Region 4". */
  private static boolean isName(String text, WrittenNumber number, DocumentOutline outline) {
    int start = text.indexOf(number.text(), Math.max(0, number.start()));
    if (start < 0) {
      return false;
    }
    Matcher word = WORD_BEFORE.matcher(text.substring(Math.max(0, start - NEAR), start));
    if (!word.find()) {
      return false;
    }
    String name = (word.group(1) + " " + number.text()).toLowerCase(Locale.ROOT);
    return names(outline).stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).contains(name));
  }

  private static List<String> names(DocumentOutline outline) {
    List<String> names = new ArrayList<>();
    switch (outline) {
      case WorkbookOutline workbook -> {
        for (WorkbookOutline.Sheet sheet : workbook.sheets()) {
          names.add(sheet.name());
          sheet.tables().forEach(table -> names.add(table.name()));
          sheet.regions().forEach(region -> names.addAll(region.headers()));
        }
      }
      case DeckOutline deck ->
          deck.slides().forEach(slide -> names.add(slide.title() == null ? "" : slide.title()));
    }
    return names;
  }
}
