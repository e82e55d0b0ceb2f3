package dev.deckhand.analysis;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells places of other files, paths, addresses and DDE links ({@code [1]Sheet!A1}, {@code
 * '\\host\share\[b.xlsx]S'!A1}, {@code app|topic!item}) from places of the workbook.
 */
final class ForeignPlaces {
  /** Characters that are not allowed in the names of worksheets, or only quoted. */
  private static final Pattern MARK = Pattern.compile("[\\[\\]|\\\\/]");

  private static final Pattern FILE =
      Pattern.compile("(?i).*\\.(xl\\w{1,3}|ods|csv|tsv|txt|mdb|accdb|dbf|odc|iqy|html?|exe|dll)");

  private final Set<String> sheets = new HashSet<>();

  ForeignPlaces(Collection<String> sheets) {
    sheets.forEach(sheet -> this.sheets.add(sheet.toLowerCase(Locale.ROOT)));
  }

  /** Whether what stands in front of a reference's exclamation mark is not of this workbook. */
  boolean isForeign(String reference) {
    int bang = reference.lastIndexOf('!');
    String prefix = bang < 0 ? "" : unquoted(reference.substring(0, bang).strip());
    return !sheets.contains(prefix.toLowerCase(Locale.ROOT))
        && (MARK.matcher(prefix).find() || FILE.matcher(prefix).matches());
  }

  private static String unquoted(String prefix) {
    String bare = prefix.startsWith("#") ? prefix.substring(1) : prefix;
    return bare.length() > 1 && bare.startsWith("'") && bare.endsWith("'")
        ? bare.substring(1, bare.length() - 1).replace("''", "'")
        : bare;
  }

  /**
   * Whether a text that a formula puts together can name another file: it has a mark of one in its
   * literals, or makes one of a character code. Texts that cells supply are the document's own, and
   * open no file by themselves.
   */
  boolean mayBeBuilt(Expression text) {
    boolean[] found = {false};
    Expressions.walk(
        text,
        part -> {
          if (part instanceof Expression.TextLiteral literal) {
            found[0] |= MARK.matcher(literal.value()).find() || isForeign(literal.value());
          } else if (part instanceof Expression.Call call && makesCharacters(call)) {
            found[0] |= call.arguments().list().stream().anyMatch(ForeignPlaces::mayBeMark);
          }
        });
    return found[0];
  }

  private static boolean makesCharacters(Expression.Call call) {
    return List.of("CHAR", "UNICHAR").contains(call.function());
  }

  /** A code that is a mark's, or that is computed of constants to hide which it is. */
  private static boolean mayBeMark(Expression code) {
    if (code instanceof Expression.NumberLiteral number) {
      return MARK.matcher(String.valueOf((char) number.value())).matches();
    }
    boolean[] reads = {false};
    Expressions.walk(
        code,
        part ->
            reads[0] |=
                part instanceof Expression.Reference
                    || part instanceof Expression.TableReference
                    || part instanceof Expression.Name
                    || (part instanceof Expression.Call call
                        && Set.of("ROW", "COLUMN", "SEQUENCE").contains(call.function())));
    return !reads[0];
  }
}
