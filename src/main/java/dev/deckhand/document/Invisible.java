package dev.deckhand.document;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Code points that a reader cannot see but a model or a program can: tags, bidi controls,
 * zero-width signs, fillers, variation selectors, control characters.
 */
public final class Invisible {
  private static final String UNSEEN =
      "\\x{00AD}\\x{034F}\\x{061C}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
          + "\\x{200B}-\\x{200F}\\x{2028}-\\x{202E}\\x{2060}-\\x{206F}\\x{3164}"
          + "\\x{FE00}-\\x{FE0F}\\x{FEFF}\\x{FFA0}\\x{FFF9}-\\x{FFFB}\\x{1D173}-\\x{1D17A}"
          + "\\x{E0000}-\\x{E0FFF}";
  private static final Pattern SPOKEN = Pattern.compile("[" + UNSEEN + "]");
  private static final Pattern SHOWN = Pattern.compile("[" + UNSEEN + "\\x00-\\x1F\\x7F-\\x9F]");

  private Invisible() {}

  /** The text without them; line breaks and tabs stay. */
  public static String strip(String text) {
    return SPOKEN.matcher(text).replaceAll("");
  }

  /** The text with each of them written out as {@code ⟨U+200B⟩}, line breaks and tabs too. */
  public static String show(String text) {
    return SHOWN.matcher(text).replaceAll(Invisible::written);
  }

  private static String written(MatchResult match) {
    return "⟨U+%04X⟩".formatted(match.group().codePointAt(0));
  }
}
