package dev.deckhand.assist.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet that an instruction wants something new on.
 *
 * @param name {@code null} where it gives none
 * @param rest the instruction without the words about the worksheet, which name no column
 */
record SheetName(@Nullable String name, String rest) {
  private static final Pattern NEW =
      Pattern.compile(
          "(?iu)\\b(?:as an? \\p{L}+ )?(?:on|to|in|onto|auf|en)\\s+"
              + "(?:an?\\s+|the\\s+|einem?\\s+|ein\\s+|una\\s+|la\\s+)?"
              + "(?:new\\s+|neuen?\\s+|neues\\s+|nueva\\s+|own\\s+)?(?:work)?(?:sheet|tab|blatt|tabellenblatt|hoja)\\b"
              + "(?:\\s+(?:named|called|namens|llamada))?"
              + "(?:\\s+[\"'„“]([^\"'“”]{1,31})[\"'“”]"
              + "|\\s+(?!(?:by|per|with|for|of|from|showing|je|nach|mit|von|please|bitte|too|and|und|the)\\b)"
              + "(\\p{L}[\\p{L}\\p{N}_-]*(?: \\p{Lu}[\\p{L}\\p{N}_-]*){0,2}))?");

  static SheetName in(String instruction) {
    Matcher found = NEW.matcher(instruction);
    if (!found.find()) {
      return new SheetName(null, instruction);
    }
    String name = found.group(1) == null ? found.group(2) : found.group(1);
    String rest =
        instruction.substring(0, found.start()) + " " + instruction.substring(found.end());
    return new SheetName(name, rest.strip());
  }
}
