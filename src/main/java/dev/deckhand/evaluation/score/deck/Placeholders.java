package dev.deckhand.evaluation.score.deck;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.evaluation.check.DeckCheck.HasLayout;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether slides have the layouts they should, and fill what these offer. */
final class Placeholders {
  private static final Set<String> FURNITURE = Set.of("dt", "ftr", "hdr", "sldNum");
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");
  private static final Set<String> TEXTS = Set.of("body", "obj", "subTitle");

  private Placeholders() {}

  static Verdict verdict(HasLayout check, Submission submission) {
    Optional<Slide> slide = Texts.slide(submission.after().deckOutline(), check.slide());
    if (slide.isEmpty()) {
      return Verdict.of(false, "There is no slide " + check.slide(), List.of());
    }
    String layout = slide.get().layout();
    return Verdict.of(
        check.layouts().stream().anyMatch(name -> name.strip().equalsIgnoreCase(layout.strip())),
        "Slide %d has the layout \"%s\"; wanted is %s"
            .formatted(check.slide(), layout, String.join(" or ", check.layouts())),
        List.of("slide " + check.slide()));
  }

  static Verdict bound(Submission submission, SlidePairs pairs) {
    DeckOutline deck = submission.after().deckOutline();
    Tally tally = new Tally();
    for (Slide slide : pairs.newOrChanged()) {
      deck.layouts().stream()
          .filter(layout -> layout.name().equals(slide.layout()))
          .findFirst()
          .ifPresent(layout -> count(slide, layout, tally));
    }
    return tally.share("placeholders are filled on slides that are new or changed");
  }

  /** Each placeholder of a layout takes one filled shape of its kind. */
  private static void count(Slide slide, Layout layout, Tally tally) {
    Set<Shape> used = new HashSet<>();
    for (Placeholder wanted : layout.placeholders()) {
      if (!FURNITURE.contains(wanted.type())) {
        Optional<Shape> filled =
            slide.shapes().stream()
                .filter(shape -> means(wanted.type(), shape.placeholder()))
                .filter(shape -> !used.contains(shape) && filled(shape, layout))
                .findFirst();
        filled.ifPresent(used::add);
        String anchor =
            filled.map(s -> SlidePairs.anchor(slide, s)).orElse(SlidePairs.anchor(slide));
        String why =
            "the placeholder %s of slide %d is empty".formatted(wanted.key(), slide.number());
        tally.count(filled.isPresent(), anchor, why);
      }
    }
  }

  private static boolean filled(Shape shape, Layout layout) {
    String text = shape.text().strip();
    boolean prompt =
        layout.placeholders().stream()
            .anyMatch(p -> p.prompt() != null && p.prompt().strip().equalsIgnoreCase(text));
    return shape.kind() == ShapeKind.TEXT || shape.kind() == ShapeKind.OTHER
        ? !text.isEmpty() && !prompt
        : true;
  }

  /** Whether a shape's placeholder is of a type; titles are titles, texts are texts. */
  static boolean means(String wanted, @Nullable String type) {
    String is = type == null ? "" : type.toLowerCase(Locale.ROOT);
    String should = wanted.toLowerCase(Locale.ROOT);
    return is.equals(should)
        || (TITLES.contains(wanted) && TITLES.contains(String.valueOf(type)))
        || (TEXTS.contains(wanted) && TEXTS.contains(String.valueOf(type)));
  }
}
