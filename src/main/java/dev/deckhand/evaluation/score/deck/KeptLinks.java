package dev.deckhand.evaluation.score.deck;

import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.SlideLink;
import dev.deckhand.evaluation.score.deck.SlidePairs.Pair;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether links go where they went. */
final class KeptLinks {
  private static final Pattern SLIDE = Pattern.compile("slide (\\d{1,6})");

  private KeptLinks() {}

  static Verdict verdict(SlidePairs pairs) {
    Tally tally = new Tally();
    for (Pair pair : pairs.kept()) {
      List<String> left = new ArrayList<>();
      links(pair.after()).forEach(link -> left.add(link.target()));
      String anchor = SlidePairs.anchor(pair.after());
      for (SlideLink link : links(pair.before())) {
        target(link, pairs)
            .ifPresent(
                target ->
                    tally.count(
                        left.remove(target),
                        anchor,
                        "%s no longer links to %s".formatted(anchor, target)));
      }
    }
    return tally.none("links go where they went");
  }

  private static List<SlideLink> links(Slide slide) {
    List<SlideLink> links = new ArrayList<>();
    for (Shape shape : slide.shapes()) {
      links.addAll(shape.links());
    }
    return links;
  }

  /** Where a link must lead now; empty when that slide is gone. */
  private static Optional<String> target(SlideLink link, SlidePairs pairs) {
    Matcher slide = SLIDE.matcher(link.target());
    if (!slide.matches()) {
      return Optional.of(link.target());
    }
    Integer now = pairs.now(Integer.parseInt(slide.group(1)));
    return now == null ? Optional.empty() : Optional.of("slide " + now);
  }
}
