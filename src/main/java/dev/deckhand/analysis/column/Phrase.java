package dev.deckhand.analysis.column;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instruction for a column, split.
 *
 * @param name the header it gives, or empty
 * @param meaning what the column is to hold
 * @param whole all that is said about it
 */
record Phrase(String name, String meaning, String whole) {
  private static final String VERB =
      "(?:please\\s+|bitte\\s+|can you\\s+|could"
          + " you\\s+)?(?:add|insert|create|append|make|calculate|compute|work out|put|write|"
          + "füge|erstelle|berechne|ergänze|agrega|añade|calcula|ajoute)\\b\\s*";
  private static final String ARTICLE =
      "(?:(?:me|a|an|the|new|another|eine|einen|neue|neuen|die|una|nueva|une|la)\\s+)*";
  private static final String COLUMN = "(?:column|col|spalte|columna|colonne|formula|formel)";
  private static final Pattern LEAD = Pattern.compile("^\\s*(?:" + VERB + ")?" + ARTICLE, flags());
  private static final Pattern CALLED =
      Pattern.compile(
          "^"
              + COLUMN
              + "\\s+(?:called\\s+|named\\s+|for\\s+|für\\s+|with\\s+|mit\\s+|that\\s+|which\\s+)?",
          flags());
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*\\b(?:hinzu|ein|please|plz|bitte|(?:as|in) (?:a |the )?(?:new |another"
              + " )?column|(?:als|in) (?:eine[rn]? )?(?:neuen? |weitere"
              + " )?spalte)\\b\\s*[.!?]*\\s*$",
          flags());
  private static final Pattern SPLIT =
      Pattern.compile(
          "^(.{1,60}?)(?:\\s+(?:hinzu|ein))?\\s*(?::=|:|=|\\b(?:as|equals|is|als|ist|computed"
              + " as|calculated as|which is|that"
              + " is|(?:that|which)(?=\\s+(?:sums?|adds?|averages?|says?|shows?|counts?|combines?|gives?|computes?)\\b)|with|mit|from|aus)\\b)\\s*(.+)$",
          flags() | Pattern.DOTALL);

  private static final Pattern HEADED =
      Pattern.compile(
          ",?\\s*(?:with\\s+)?(?:the\\s+)?(?:header|heading|überschrift)\\s*:?\\s*[\"'„“]([^\"'“”]{1,60})[\"'“”]",
          flags());

  private static final Pattern NAMED =
      Pattern.compile(".*\\b(?:called|named|namens|genannt|mit Namen)\\s+(.+)", flags());

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  static Phrase of(String instruction) {
    Matcher headed = HEADED.matcher(instruction);
    String header = headed.find() ? headed.group(1) : "";
    String plain = header.isEmpty() ? instruction : headed.replaceFirst("");
    String text = LEAD.matcher(plain.strip()).replaceFirst("");
    text = text.replaceFirst("(?iu)^(?:each|every)\\s+\\p{L}+['’]s\\s+", "");
    text = TAIL.matcher(text).replaceFirst("").replaceAll("[.!?]+$", "");
    Matcher called = CALLED.matcher(text);
    text = called.lookingAt() ? text.substring(called.end()) : text;
    Matcher split = SPLIT.matcher(text);
    if (!header.isEmpty()) {
      return new Phrase(header.strip(), named(text), text);
    }
    if (split.matches()) {
      return new Phrase(name(split.group(1)), split.group(2).strip(), text);
    }
    return new Phrase("", named(text), text);
  }

  private static String name(String raw) {
    Matcher called = NAMED.matcher(raw);
    String said = called.matches() ? called.group(1) : raw;
    String name = named(said).replaceAll("^[\"'„“”]+|[\"'„“”]+$", "").strip();
    String bare = name.replaceFirst("(?iu)\\s+(?:looked up|nachgeschlagen)$", "");
    return bare.matches("(?iu)hinzu|ein") ? "" : bare;
  }

  private static String named(String raw) {
    return raw.replaceAll("(?iu)[\\s-]*\\b" + COLUMN + "\\b\\s*", " ").strip();
  }
}
