package dev.deckhand.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of an uploaded file as it is kept and shown: no folders, no control characters. */
final class FileName {
  private static final int LONGEST = 200;
  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}]");

  private FileName() {}

  /** Clients send whole paths at times (RFC 7578, 4.2); a name too long loses its middle. */
  static String of(@Nullable String sent) {
    String name = sent == null ? "" : FOLDERS.matcher(sent).replaceFirst("");
    String seen = UNSEEN.matcher(name).replaceAll("").strip();
    if (seen.isEmpty()) {
      return "document";
    }
    int length = seen.codePointCount(0, seen.length());
    if (length <= LONGEST) {
      return seen;
    }
    int head = seen.offsetByCodePoints(0, LONGEST - 20);
    int tail = seen.offsetByCodePoints(seen.length(), -20);
    return seen.substring(0, head) + seen.substring(tail);
  }
}
