package dev.deckhand.context;

import java.util.regex.Pattern;

/** Code points that a reader cannot see but a model can: tags, bidi controls, zero-width signs. */
public final class Invisible {
  private static final Pattern CODE_POINTS =
      Pattern.compile(
          "[\\x{E0000}-\\x{E007F}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\\x{200B}-\\x{200F}"
              + "\\x{202A}-\\x{202E}\\x{2060}-\\x{2064}\\x{2066}-\\x{206F}\\x{FEFF}\\x{00AD}\\x{180E}]");

  private Invisible() {}

  /** The text without them. */
  public static String strip(String text) {
    return CODE_POINTS.matcher(text).replaceAll("");
  }
}
