package dev.deckhand.calc.syntax;

import dev.deckhand.document.CellError;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one operand: a literal, a reference, a name or a call. */
final class OperandParser {
  private final FormulaText text;
  private final ArrayConstants arrays;

  OperandParser(FormulaText text) {
    this.text = text;
    this.arrays = new ArrayConstants(text);
  }

  boolean referenceStartsHere() {
    char c = text.peek();
    return FormulaText.isWordStart(c) || c == '\'' || c == '[' || c == '(';
  }

  /**
   * @param call reads the arguments of a function whose name was read and whose parenthesis is next
   */
  Expression read(Function<String, Expression> call) {
    char c = text.peek();
    if (c == '"') {
      return new Expression.TextLiteral(arrays.string());
    }
    if (c == '#') {
      return error("");
    }
    if (c == '{') {
      return arrays.read();
    }
    if (c == '\'') {
      return afterPrefix(quotedPrefix(), call);
    }
    if (c == '[') {
      return bracketed(call);
    }
    if ((c >= '0' && c <= '9') || c == '.') {
      Expression rows = area(null, "", text.wordEnd(text.position), false);
      return rows != null ? rows : arrays.number();
    }
    if (FormulaText.isWordStart(c)) {
      return word(call);
    }
    throw text.problem(
        text.atEnd()
            ? "the formula ends where a value is expected"
            : "expected a value, found \"" + c + "\"");
  }

  private Expression word(Function<String, Expression> call) {
    int start = text.position;
    int end = text.wordEnd(start);
    String word = text.slice(start, end);
    if (text.at(end) == '!') {
      text.position = end + 1;
      return afterPrefix(new SheetPrefix(null, word, null, word + "!"), call);
    }
    if (text.at(end) == ':' && text.at(text.wordEnd(end + 1)) == '!') {
      int second = text.wordEnd(end + 1);
      String last = text.slice(end + 1, second);
      if (second > end + 1 && !isAreaWithSheet(word)) {
        text.position = second + 1;
        return afterPrefix(new SheetPrefix(null, word, last, text.from(start)), call);
      }
    }
    return plain(null, "", call);
  }

  /** {@code A1:Sheet2!B2} is a range between references, not a span of worksheets. */
  private static boolean isAreaWithSheet(String word) {
    return FormulaText.corner(word) != null && word.indexOf('$') >= 0;
  }

  private Expression afterPrefix(SheetPrefix prefix, Function<String, Expression> call) {
    if (text.peek() == '#') {
      return error(prefix.text());
    }
    char c = text.peek();
    if (!FormulaText.isWordStart(c) && !(c >= '0' && c <= '9')) {
      throw text.problem("expected a cell or a name behind " + prefix.text());
    }
    return plain(prefix, prefix.text(), call);
  }

  /** A reference, name, table or call without or behind its sheet. */
  private Expression plain(
      @Nullable SheetPrefix prefix, String written, Function<String, Expression> call) {
    int start = text.position;
    int end = text.wordEnd(start);
    String word = text.slice(start, end);
    if (text.at(end) == '(') {
      text.position = end;
      return call.apply(written + word);
    }
    if (text.at(end) == '[') {
      text.position = end;
      return table(word, written);
    }
    if (prefix == null && (word.equalsIgnoreCase("TRUE") || word.equalsIgnoreCase("FALSE"))) {
      text.position = end;
      return new Expression.BooleanLiteral(word.equalsIgnoreCase("TRUE"), word);
    }
    Expression area = area(prefix, written, end, true);
    if (area != null) {
      return area;
    }
    text.position = end;
    if (word.indexOf('$') >= 0 || word.isEmpty() || Character.isDigit(word.charAt(0))) {
      throw new FormulaSyntaxException(start, "\"" + word + "\" is no cell and no name");
    }
    return new Expression.Name(prefix, word, written + word);
  }

  private @Nullable Expression area(
      @Nullable SheetPrefix prefix, String written, int end, boolean cellAllowed) {
    int start = text.position;
    Corner first = FormulaText.corner(text.slice(start, end));
    if (first == null) {
      return null;
    }
    boolean whole = first.row() == Corner.NONE || first.column() == Corner.NONE;
    if (text.at(end) == ':') {
      int secondEnd = text.wordEnd(end + 1);
      Corner last = FormulaText.corner(text.slice(end + 1, secondEnd));
      boolean sameKind =
          last != null
              && (first.row() == Corner.NONE) == (last.row() == Corner.NONE)
              && (first.column() == Corner.NONE) == (last.column() == Corner.NONE);
      char next = text.at(secondEnd);
      if (sameKind && next != '!' && next != '(' && next != '[') {
        text.position = secondEnd;
        return new Expression.Reference(prefix, first, last, written + text.from(start));
      }
    }
    if (whole || !cellAllowed) {
      return null;
    }
    text.position = end;
    return new Expression.Reference(prefix, first, null, written + text.from(start));
  }

  private Expression error(String prefix) {
    CellError found = null;
    for (CellError error : CellError.values()) {
      boolean longer = found == null || error.code().length() > found.code().length();
      if (text.looksAt(error.code()) && longer) {
        found = error;
      }
    }
    if (found == null) {
      throw text.problem("unknown error value");
    }
    int start = text.position;
    text.position += found.code().length();
    return new Expression.ErrorLiteral(found, prefix + text.from(start));
  }

  private SheetPrefix quotedPrefix() {
    int start = text.position;
    StringBuilder name = new StringBuilder();
    int i = start + 1;
    while (true) {
      char c = text.at(i);
      if (c == 0) {
        throw text.problem("the quote of the sheet name is not closed");
      }
      if (c == '\'') {
        if (text.at(i + 1) != '\'') {
          break;
        }
        i++;
      }
      name.append(c);
      i++;
    }
    if (text.at(i + 1) != '!') {
      throw text.problem("expected an exclamation mark behind the sheet name");
    }
    text.position = i + 2;
    return prefix(name.toString(), text.from(start));
  }

  private static SheetPrefix prefix(String inside, String written) {
    String book = null;
    String sheets = inside;
    int close = inside.lastIndexOf(']');
    if (close >= 0) {
      book = inside.substring(0, close).replace("[", "");
      sheets = inside.substring(close + 1);
    }
    int colon = sheets.indexOf(':');
    return colon < 0
        ? new SheetPrefix(book, sheets, null, written)
        : new SheetPrefix(book, sheets.substring(0, colon), sheets.substring(colon + 1), written);
  }

  private Expression bracketed(Function<String, Expression> call) {
    int start = text.position;
    int close = text.find(']', start);
    if (close > 0) {
      int end = text.wordEnd(close + 1);
      int last = text.at(end) == ':' ? text.wordEnd(end + 1) : end;
      if (text.at(last) == '!') {
        text.position = last + 1;
        return afterPrefix(prefix(text.slice(start, last), text.from(start)), call);
      }
    }
    return table("", "");
  }

  private Expression table(String name, String prefix) {
    int start = text.position;
    int depth = 0;
    for (int i = start; text.at(i) != 0; i++) {
      char c = text.at(i);
      if (c == '\'') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        text.position = i + 1;
        return specified(name, prefix, start);
      }
    }
    throw text.problem("a ] is missing");
  }

  private Expression specified(String name, String prefix, int start) {
    String brackets = text.from(start);
    try {
      TableSpecifier specifier =
          TableSpecifier.parse(name, brackets.substring(1, brackets.length() - 1));
      return new Expression.TableReference(specifier, prefix + name + brackets);
    } catch (IllegalArgumentException e) {
      throw new FormulaSyntaxException(start, "not a table reference: " + e.getMessage());
    }
  }
}
