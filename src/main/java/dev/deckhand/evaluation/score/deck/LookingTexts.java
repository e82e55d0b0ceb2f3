package dev.deckhand.evaluation.score.deck;

import dev.deckhand.document.DeckLook.TextLook;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.evaluation.check.DeckCheck.TextLooks;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.DocumentEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether texts of slides look as they should. */
final class LookingTexts {
  private static final double NEAR = 0.25;

  private LookingTexts() {}

  static Verdict verdict(TextLooks check, Submission submission, DocumentEngine engine) {
    List<TextLook> looks = engine.look(submission.after().file()).texts();
    Tally tally = new Tally();
    for (Slide slide : Texts.where(submission.after().deckOutline(), check.slide())) {
      for (TextLook look : looks) {
        Optional<Shape> shape = SlidePairs.shape(slide, look.shape());
        if (look.slide() == slide.number() && shape.filter(s -> isMeant(check, s)).isPresent()) {
          String anchor = SlidePairs.anchor(slide, shape.get());
          String lacks = lacks(check, look);
          tally.count(lacks.isEmpty(), anchor, anchor + " has " + lacks);
        }
      }
    }
    return tally.share("texts look as they should");
  }

  private static boolean isMeant(TextLooks check, Shape shape) {
    return check.placeholder() == null
        || Placeholders.means(check.placeholder(), shape.placeholder());
  }

  /** What is not as wanted, with what it is; empty when all is. */
  private static String lacks(TextLooks check, TextLook look) {
    List<String> lacks = new ArrayList<>();
    if (check.font() != null && !check.font().equalsIgnoreCase(look.font())) {
      lacks.add("the font %s instead of %s".formatted(look.font(), check.font()));
    }
    if (check.size() != null && Math.abs(look.size() - check.size()) > NEAR) {
      lacks.add("%s points instead of %s".formatted(look.size(), check.size()));
    }
    if (check.bold() != null && look.bold() != check.bold()) {
      lacks.add(look.bold() ? "bold text" : "text that is not bold");
    }
    if (check.color() != null && !Shade.is(check.color(), look.color())) {
      lacks.add("the colour %s instead of %s".formatted(look.color(), check.color()));
    }
    return String.join(", ", lacks);
  }
}
