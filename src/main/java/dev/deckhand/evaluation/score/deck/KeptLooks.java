package dev.deckhand.evaluation.score.deck;

import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckLook.TextLook;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.evaluation.score.deck.SlidePairs.Pair;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.DocumentEngine;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether shapes are where they were, and their texts look as they did. */
final class KeptLooks {
  /** Points that do not count. */
  private static final double NEAR = 0.5;

  private KeptLooks() {}

  static Verdict geometry(SlidePairs pairs) {
    Tally tally = new Tally();
    for (Pair pair : pairs.kept()) {
      for (Shape shape : pair.before().shapes()) {
        Box was = shape.at();
        if (was != null) {
          Box is = SlidePairs.shape(pair.after(), shape.id()).map(Shape::at).orElse(null);
          String anchor = SlidePairs.anchor(pair.after(), shape);
          tally.count(same(was, is), anchor, anchor + (is == null ? " is gone" : " has moved"));
        }
      }
    }
    return tally.share("shapes are where they were");
  }

  private static boolean same(Box was, @Nullable Box is) {
    return is != null
        && Math.abs(was.x() - is.x()) <= NEAR
        && Math.abs(was.y() - is.y()) <= NEAR
        && Math.abs(was.width() - is.width()) <= NEAR
        && Math.abs(was.height() - is.height()) <= NEAR;
  }

  static Verdict formats(Submission submission, DocumentEngine engine, SlidePairs pairs) {
    DeckLook before = engine.look(submission.before().file());
    DeckLook after = engine.look(submission.after().file());
    Tally tally = new Tally();
    for (Pair pair : pairs.kept()) {
      for (Shape shape : pair.before().shapes()) {
        Set<String> was = looks(before, pair.before().number(), shape.id());
        Set<String> is = looks(after, pair.after().number(), shape.id());
        if (!was.isEmpty()) {
          String anchor = SlidePairs.anchor(pair.after(), shape);
          String now = is.isEmpty() ? "no text" : String.join(" and ", is);
          String why = "%s was in %s and is in %s";
          tally.count(
              was.equals(is), anchor, why.formatted(anchor, String.join(" and ", was), now));
        }
      }
    }
    return tally.share("shapes have texts that look as they did");
  }

  private static Set<String> looks(DeckLook look, int slide, int shape) {
    Set<String> looks = new TreeSet<>();
    for (TextLook text : look.texts()) {
      if (text.slide() == slide && text.shape() == shape) {
        looks.add(
            "%s %s pt%s %s"
                .formatted(
                    text.font(),
                    Math.round(text.size() * 2) / 2.0,
                    text.bold() ? " bold" : "",
                    text.color()));
      }
    }
    return looks;
  }
}
