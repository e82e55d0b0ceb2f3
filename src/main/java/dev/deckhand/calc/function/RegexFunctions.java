package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions of regular expressions. */
final class RegexFunctions {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:(\\$)|(\\d{1,2})|\\{(\\d{1,2})}|\\{?([A-Za-z_]\\w*)}?)");

  private RegexFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("REGEXTEST", 2, 3, "v", "whether text has a part of a pattern", RegexFunctions::test);
    table.add("REGEXEXTRACT", 2, 4, "v", "parts of text of a pattern", RegexFunctions::extract);
    table.add(
        "REGEXREPLACE",
        3,
        5,
        "v",
        "text with parts of a pattern replaced",
        RegexFunctions::replace);
  }

  private static RegularExpression pattern(Arguments a, int caseIndex) {
    int mode = a.given(caseIndex) ? a.truncated(caseIndex) : 0;
    if (mode != 0 && mode != 1) {
      throw CellErrorException.value();
    }
    return new RegularExpression(a.text(1), mode == 1, a.context());
  }

  private static Value test(Arguments a) {
    return Value.of(pattern(a, 2).isIn(a.text(0)));
  }

  private static List<MatchResult> all(Matcher matcher) {
    List<MatchResult> matches = new ArrayList<>();
    while (matcher.find()) {
      matches.add(matcher.toMatchResult());
    }
    return matches;
  }

  private static Value extract(Arguments a) {
    int mode = a.given(2) ? a.truncated(2) : 0;
    if (mode < 0 || mode > 2) {
      throw CellErrorException.value();
    }
    List<MatchResult> matches = pattern(a, 3).search(a.text(0), RegexFunctions::all);
    if (matches.isEmpty()) {
      throw CellErrorException.na();
    }
    MatchResult first = matches.getFirst();
    List<CellValue> found = new ArrayList<>();
    switch (mode) {
      case 0 -> found.add(Value.text(first.group()));
      case 1 -> matches.forEach(match -> found.add(Value.text(match.group())));
      default -> {
        for (int i = 1; i <= first.groupCount(); i++) {
          found.add(Value.text(part(first, i)));
        }
      }
    }
    if (found.isEmpty()) {
      throw new NotEvaluatedException("the pattern has no groups to give");
    }
    return found.size() == 1 ? Value.of(found.getFirst()) : Matrix.row(found);
  }

  private static String part(MatchResult match, int group) {
    String part = match.group(group);
    return part == null ? "" : part;
  }

  private static Value replace(Arguments a) {
    String text = a.text(0);
    String replacement = a.text(2);
    int which = a.given(3) ? a.truncated(3) : 0;
    if (replacement.indexOf('\\') >= 0) {
      throw new NotEvaluatedException("a replacement with a backslash is not supported");
    }
    List<MatchResult> matches = pattern(a, 4).search(text, RegexFunctions::all);
    int only = which > 0 ? which - 1 : matches.size() + which;
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = 0; i < matches.size(); i++) {
      if (which == 0 || i == only) {
        MatchResult match = matches.get(i);
        out.append(text, at, match.start()).append(filled(replacement, match));
        at = match.end();
      }
    }
    return Value.of(out.append(text, at, text.length()).toString());
  }

  /** The replacement with its references to groups filled in. */
  private static String filled(String replacement, MatchResult match) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    Matcher reference = REFERENCE.matcher(replacement);
    while (reference.find()) {
      out.append(replacement, at, reference.start()).append(group(reference, match));
      at = reference.end();
    }
    return out.append(replacement, at, replacement.length()).toString();
  }

  private static String group(Matcher reference, MatchResult match) {
    if (reference.group(1) != null) {
      return "$";
    }
    String number = reference.group(2) == null ? reference.group(3) : reference.group(2);
    Integer group =
        number == null ? match.namedGroups().get(reference.group(4)) : Integer.valueOf(number);
    if (group == null || group > match.groupCount()) {
      throw CellErrorException.value();
    }
    return part(match, group);
  }
}
