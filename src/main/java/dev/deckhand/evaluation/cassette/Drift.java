package dev.deckhand.evaluation.cassette;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells how a call differs from what was recorded in its place. */
final class Drift {
  private static final int LONGEST = 90;

  private final CassetteFolder cassettes;
  private final List<Exchange> recorded;

  Drift(CassetteFolder cassettes, List<Exchange> recorded) {
    this.cassettes = cassettes;
    this.recorded = recorded;
  }

  /**
   * Why there is no reply, in a sentence.
   *
   * @param same how many replies there are to the very same call
   */
  String told(Take take, Asked asked, int same) {
    String place = "%s/%02d-%s".formatted(take.folder(), take.next(), asked.key());
    if (recorded.isEmpty()) {
      return "Nothing is recorded in " + take.folder();
    }
    if (same > 0) {
      return place + " was asked more often than it is recorded, which is " + same + " times";
    }
    if (take.next() > recorded.size()) {
      return place + " is asked after all that is recorded there";
    }
    Exchange nearest = recorded.get(take.next() - 1);
    return place + " is not recorded; " + nearest.key() + " is: " + difference(asked, nearest);
  }

  private String difference(Asked asked, Exchange nearest) {
    if (!asked.model().equals(nearest.model())) {
      return "the model was " + nearest.model();
    }
    String system = cassettes.sharedText(nearest.system());
    if (!system.equals(asked.system())) {
      return "the system prompt differs" + lines(system, asked.system());
    }
    if (!Objects.equals(asked.reply(), nearest.reply())
        || !text(nearest.schema()).equals(asked.schema())) {
      return "the schema of the reply differs" + lines(text(nearest.schema()), asked.schema());
    }
    if (!text(nearest.tools()).equals(asked.tools())) {
      return "the tools differ" + lines(text(nearest.tools()), asked.tools());
    }
    for (int i = 0; i < Math.min(asked.messages().size(), nearest.messages().size()); i++) {
      Asked.Said now = asked.messages().get(i);
      Asked.Said then = nearest.messages().get(i);
      if (!now.equals(then) && !asked.redacted().messages().get(i).equals(then)) {
        return "message "
            + (i + 1)
            + " ("
            + now.role()
            + ") differs"
            + lines(then.text(), now.text());
      }
    }
    return "it had " + nearest.messages().size() + " messages, now " + asked.messages().size();
  }

  private String text(@Nullable String shared) {
    return shared == null ? "" : cassettes.sharedText(shared);
  }

  /** The first line that differs, from where it does. */
  private static String lines(String then, String now) {
    String[] before = then.split("\n", -1);
    String[] after = now.split("\n", -1);
    int line = 0;
    while (line < Math.min(before.length, after.length) && before[line].equals(after[line])) {
      line++;
    }
    String was = line < before.length ? before[line] : "";
    String is = line < after.length ? after[line] : "";
    int from = 0;
    while (from < Math.min(was.length(), is.length()) && was.charAt(from) == is.charAt(from)) {
      from++;
    }
    int start = Math.max(0, from - LONGEST / 3);
    return " in line %d: was \"%s\", is \"%s\""
        .formatted(line + 1, excerpt(was, start), excerpt(is, start));
  }

  private static String excerpt(String text, int from) {
    int end = Math.min(text.length(), from + LONGEST);
    return from >= text.length() ? "" : text.substring(from, end);
  }
}
