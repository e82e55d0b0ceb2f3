package dev.deckhand.evaluation.score.said;

import dev.deckhand.assist.Answer.Citation;
import dev.deckhand.document.SheetRange;
import dev.deckhand.evaluation.check.AnswerCheck.Cites;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an answer rests on places, and what it says of them stands there. */
final class Cited {
  private Cited() {}

  static Verdict verdict(Cites check, List<Citation> citations) {
    int least = check.atLeast() == null ? 1 : check.atLeast();
    if (citations.size() < least) {
      return Verdict.of(
          false,
          "The answer cites %d places, not %d".formatted(citations.size(), least),
          citations.stream().map(Citation::anchor).toList());
    }
    Tally tally = new Tally();
    for (Citation citation : citations) {
      String why = "\"%s\" does not stand at %s".formatted(citation.text(), citation.anchor());
      tally.count(citation.verified(), citation.anchor(), why);
    }
    for (String wanted : Optional.ofNullable(check.anchors()).orElse(List.of())) {
      if (citations.stream().noneMatch(citation -> covers(citation.anchor(), wanted))) {
        tally.wrong(wanted, wanted + " is not cited");
      }
    }
    return tally.share("citations hold");
  }

  /**
   * Whether a place is another one or has it inside; a shape of a slide is as good as the slide,
   * which it names.
   */
  private static boolean covers(String outer, String inner) {
    Optional<SheetRange> cells = range(outer);
    Optional<SheetRange> wanted = range(inner);
    if (cells.isPresent() && wanted.isPresent()) {
      return cells.get().sheet().equalsIgnoreCase(wanted.get().sheet())
          && cells.get().area().covers(wanted.get().area());
    }
    String place = plain(outer);
    String part = plain(inner);
    return part.equals(place) || part.startsWith(place + "/") || place.startsWith(part + "/");
  }

  private static String plain(String anchor) {
    return anchor.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<SheetRange> range(String anchor) {
    try {
      return Optional.of(SheetRange.parse(anchor));
    } catch (IllegalArgumentException noRange) {
      return Optional.empty();
    }
  }
}
