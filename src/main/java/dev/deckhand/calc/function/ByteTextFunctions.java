package dev.deckhand.calc.function;

import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.regex.Pattern;

/**
 * Functions that count the bytes of East Asian versions of Excel. Everywhere else, and for text
 * without East Asian characters, they count characters; what depends on the version is not
 * evaluated.
 */
final class ByteTextFunctions {
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "[\\u1100-\\u11ff\\u2e80-\\ua4cf\\uac00-\\ud7ff\\uf900-\\ufaff\\uff00-\\uffef]");

  private ByteTextFunctions() {}

  static void addTo(FunctionSection table) {
    add(table, "LENB", "LEN", "length of text in bytes");
    add(table, "LEFTB", "LEFT", "first bytes of text");
    add(table, "RIGHTB", "RIGHT", "last bytes of text");
    add(table, "MIDB", "MID", "bytes of text from a place on");
    add(table, "FINDB", "FIND", "place of text in other text in bytes");
    add(table, "SEARCHB", "SEARCH", "place of a pattern in text in bytes");
    add(table, "REPLACEB", "REPLACE", "text with bytes at a place replaced");
    table.add(
        "ASC", 1, 1, "v", "text with narrow letters for wide ones", ByteTextFunctions::narrow);
  }

  private static void add(FunctionSection table, String name, String like, String summary) {
    Function existing = table.existing(like);
    table.add(
        name,
        existing.least(),
        existing.most(),
        existing.parameters(),
        summary,
        a -> {
          for (int i = 0; i < a.count(); i++) {
            if (a.value(i) instanceof Value.Scalar(CellValue.Text(String text))) {
              refuse(name, text);
            }
          }
          return existing.body().apply(a);
        });
  }

  private static void refuse(String name, String text) {
    if (EAST_ASIAN.matcher(text).find()) {
      throw new NotEvaluatedException(
          name + " of East Asian text depends on the language of Excel");
    }
  }

  private static Value narrow(Arguments a) {
    String text = a.text(0);
    refuse("ASC", text);
    return Value.of(text);
  }
}
