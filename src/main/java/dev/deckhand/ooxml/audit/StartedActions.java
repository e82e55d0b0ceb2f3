package dev.deckhand.ooxml.audit;

import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.markup.XmlText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What clicks on a slide start beyond the deck: programs, macros, other files, embedded objects
 * (ECMA-376 part 1, 21.1.2.3.5). Moving about in the show is not among it.
 */
final class StartedActions {
  private static final List<String> REACHING =
      List.of("program", "macro", "hlinkfile", "hlinkpres", "ole");

  private StartedActions() {}

  static Set<String> in(String part, byte[] content) {
    Set<String> found = new TreeSet<>();
    XmlScanner scanner = XmlScanner.ofEveryBranch(part, XmlText.utf8(part, content));
    for (var event = scanner.next(); event != XmlScanner.Event.DONE; event = scanner.next()) {
      if (event == XmlScanner.Event.START && scanner.name().startsWith("hlink")) {
        String action = Objects.requireNonNullElse(scanner.tag().value("action"), "").strip();
        if (reaches(action)) {
          found.add(action);
        }
      }
    }
    return found;
  }

  private static boolean reaches(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    return REACHING.stream().anyMatch(kind -> lower.startsWith("ppaction://" + kind));
  }
}
