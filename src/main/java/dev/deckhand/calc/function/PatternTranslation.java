package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.NotEvaluatedException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions as Excel takes them (PCRE2) in the words of {@link Pattern}: named classes,
 * brackets and ampersands inside classes, Python's names of groups, braces that count nothing. What
 * Java cannot do is refused.
 */
final class PatternTranslation {
  private static final Pattern COUNT = Pattern.compile("\\{\\d+(,\\d*)?}");
  private static final Pattern POSIX = Pattern.compile("\\[:(\\^?)([a-z]+):]");
  private static final Pattern FOREIGN =
      Pattern.compile("\\(\\?(\\||\\(|R|\\d|&|P>|[+-]\\d|C)|\\(\\*|\\\\K|\\\\g|\\\\C|\\\\N\\{");
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("alpha", "\\p{Alpha}"),
          Map.entry("digit", "\\p{Digit}"),
          Map.entry("alnum", "\\p{Alnum}"),
          Map.entry("upper", "\\p{Upper}"),
          Map.entry("lower", "\\p{Lower}"),
          Map.entry("space", "\\s"),
          Map.entry("blank", "\\p{Blank}"),
          Map.entry("punct", "\\p{Punct}"),
          Map.entry("xdigit", "\\p{XDigit}"),
          Map.entry("cntrl", "\\p{Cntrl}"),
          Map.entry("print", "\\p{Print}"),
          Map.entry("graph", "\\p{Graph}"),
          Map.entry("word", "\\w"));

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private PatternTranslation(String source) {
    this.source = source;
  }

  /** The pattern; {@code #VALUE!} where it is none. */
  static Pattern of(String source, boolean ignoresCase) {
    if (FOREIGN.matcher(source).find()) {
      throw new NotEvaluatedException("the pattern " + source + " uses what is not supported");
    }
    PatternTranslation translation = new PatternTranslation(source);
    translation.translate();
    int flags = Pattern.UNIX_LINES;
    flags |= ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    try {
      return Pattern.compile(translation.out.toString(), flags);
    } catch (PatternSyntaxException e) {
      String problem = String.valueOf(e.getDescription()).toLowerCase(Locale.ROOT);
      if (problem.startsWith("unclosed")
          || problem.startsWith("unmatched")
          || problem.startsWith("dangling")
          || problem.startsWith("illegal character range")) {
        throw CellErrorException.value();
      }
      throw new NotEvaluatedException("the pattern " + source + " uses what is not supported");
    }
  }

  private void translate() {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '\\') {
        escape();
      } else if (c == '[') {
        characterClass();
      } else if (c == '{' && !COUNT.matcher(source).region(at, source.length()).lookingAt()) {
        out.append("\\{");
        at++;
      } else if (source.startsWith("(?P<", at)) {
        out.append("(?<");
        at += 4;
      } else if (source.startsWith("(?P=", at) && source.indexOf(')', at) > 0) {
        int end = source.indexOf(')', at);
        out.append("\\k<").append(source, at + 4, end).append('>');
        at = end + 1;
      } else {
        out.append(c);
        at++;
      }
    }
  }

  private void escape() {
    int end = Math.min(source.length(), at + 2);
    if (source.startsWith("\\Q", at)) {
      int close = source.indexOf("\\E", at);
      end = close < 0 ? source.length() : close + 2;
    }
    out.append(source, at, end);
    at = end;
  }

  private void characterClass() {
    out.append('[');
    at++;
    if (at < source.length() && source.charAt(at) == '^') {
      out.append('^');
      at++;
    }
    boolean first = true;
    while (at < source.length() && (first || source.charAt(at) != ']')) {
      member();
      first = false;
    }
    if (at < source.length()) {
      out.append(']');
      at++;
    }
  }

  private void member() {
    char c = source.charAt(at);
    Matcher posix = POSIX.matcher(source).region(at, source.length());
    if (posix.lookingAt()) {
      String name = CLASSES.get(posix.group(2));
      if (name == null) {
        throw CellErrorException.value();
      }
      boolean not = !posix.group(1).isEmpty();
      out.append(not ? "[^" + name + "]" : name);
      at = posix.end();
    } else if (c == '\\') {
      escape();
    } else {
      out.append(c == '[' || c == ']' || c == '&' ? "\\" : "").append(c);
      at++;
    }
  }
}
