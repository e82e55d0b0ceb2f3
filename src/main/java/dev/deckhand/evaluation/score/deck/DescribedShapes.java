package dev.deckhand.evaluation.score.deck;

import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.evaluation.score.deck.SlidePairs.Pair;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what has no words of its own has an alternative text, and old ones are kept. */
final class DescribedShapes {
  private static final Pattern FILE =
      Pattern.compile(".*\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)", Pattern.CASE_INSENSITIVE);

  private DescribedShapes() {}

  static Verdict verdict(Submission submission, SlidePairs pairs) {
    Map<Integer, Slide> earlier = new HashMap<>();
    for (Pair pair : pairs.kept()) {
      earlier.put(pair.after().number(), pair.before());
    }
    Tally tally = new Tally();
    for (Slide slide : submission.after().deckOutline().slides()) {
      for (Shape shape : slide.shapes()) {
        if (needs(shape)) {
          Slide before = earlier.get(slide.number());
          String was =
              before == null
                  ? null
                  : SlidePairs.shape(before, shape.id()).map(Shape::altText).orElse(null);
          count(SlidePairs.anchor(slide, shape), shape, was, tally);
        }
      }
    }
    return tally.share("pictures, charts and diagrams have their alternative text");
  }

  private static boolean needs(Shape shape) {
    return switch (shape.kind()) {
      case PICTURE, CHART, SMART_ART -> true;
      case TEXT, TABLE, GROUP, CONNECTOR, MEDIA, OLE, OTHER -> false;
    };
  }

  private static void count(String anchor, Shape shape, @Nullable String was, Tally tally) {
    String text = shape.altText();
    if (was != null && says(was, shape)) {
      tally.count(was.equals(text), anchor, "the alternative text of %s changed".formatted(anchor));
    } else {
      boolean told = shape.decorative() || (text != null && says(text, shape));
      tally.count(told, anchor, anchor + " has no alternative text that says anything");
    }
  }

  private static boolean says(String text, Shape shape) {
    String bare = text.strip();
    return !bare.isEmpty()
        && !bare.equalsIgnoreCase(shape.name().strip())
        && !FILE.matcher(bare).matches();
  }
}
