package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import java.nio.charset.Charset;

/** Characters and their numbers, in Windows-1252 and in Unicode. */
final class CharacterFunctions {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private CharacterFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("CHAR", 1, 1, "v", "character of a number", CharacterFunctions::character);
    table.add("CODE", 1, 1, "v", "number of a character", CharacterFunctions::code);
    table.add(
        "UNICHAR",
        1,
        1,
        "v",
        "character of a Unicode number",
        CharacterFunctions::unicodeCharacter);
    table.add(
        "UNICODE",
        1,
        1,
        "v",
        "Unicode number of a character",
        a -> Value.of(nonEmpty(a.text(0)).codePointAt(0)));
  }

  private static Value character(Arguments a) {
    int code = a.integer(0);
    if (code < 1 || code > 255) {
      throw CellErrorException.value();
    }
    String character = new String(new byte[] {(byte) code}, WINDOWS);
    return Value.of(character.equals("\ufffd") ? Character.toString(code) : character);
  }

  private static String nonEmpty(String text) {
    if (text.isEmpty()) {
      throw CellErrorException.value();
    }
    return text;
  }

  private static Value code(Arguments a) {
    char first = nonEmpty(a.text(0)).charAt(0);
    if (first >= 0x80 && first < 0xa0) {
      return Value.of(first);
    }
    return Value.of(Character.toString(first).getBytes(WINDOWS)[0] & 0xff);
  }

  private static Value unicodeCharacter(Arguments a) {
    int code = a.integer(0);
    if (code < 1 || code > 0x10ffff) {
      throw CellErrorException.value();
    }
    if ((code >= 0xd800 && code < 0xe000) || code == 0xfffe || code == 0xffff) {
      throw CellErrorException.na();
    }
    return Value.of(Character.toString(code));
  }
}
