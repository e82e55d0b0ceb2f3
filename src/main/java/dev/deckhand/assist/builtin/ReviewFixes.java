package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.DeckFinding;
import dev.deckhand.analysis.deck.Remedy;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ShapeBox;
import dev.deckhand.plan.ShapeOperation.DeleteShape;
import dev.deckhand.plan.ShapeOperation.PlaceShape;
import dev.deckhand.plan.ShapeOperation.SetAltText;
import dev.deckhand.plan.TextFormat;
import dev.deckhand.plan.TextOperation.FormatText;
import dev.deckhand.plan.TextOperation.SetText;
import dev.deckhand.plan.TextParagraph;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan that mends what a review found, as far as that is safe. Hidden slides are left alone,
 * and so are shapes that share their id with another.
 */
public final class ReviewFixes {
  private static final int MOST = 200;

  private final DeckOutline deck;
  private final List<Operation> operations = new ArrayList<>();
  private final Map<DeckFinding, String> ids = new IdentityHashMap<>();

  private ReviewFixes(DeckOutline deck) {
    this.deck = deck;
  }

  /** The fixes of some findings. */
  public static ReviewFixes of(DeckOutline deck, List<DeckFinding> findings) {
    ReviewFixes fixes = new ReviewFixes(deck);
    findings.forEach(fixes::add);
    return fixes;
  }

  /** The plan; empty when nothing can be mended safely. */
  public Optional<EditPlan> plan() {
    int count = operations.size();
    String summary =
        "Mends %d finding%s of the review".formatted(ids.size(), ids.size() == 1 ? "" : "s");
    return count == 0 ? Optional.empty() : Optional.of(new EditPlan(summary, operations));
  }

  /** The id of the operation that mends a finding, or {@code null}. */
  public @Nullable String operation(DeckFinding finding) {
    return ids.get(finding);
  }

  private void add(DeckFinding finding) {
    Remedy remedy = finding.remedy();
    Integer shape = finding.shape();
    if (remedy == null || shape == null || operations.size() >= MOST || !safe(finding, shape)) {
      return;
    }
    String id = String.valueOf(operations.size() + 1);
    operations.add(operation(id, String.valueOf(finding.slide()), "#" + shape, remedy));
    ids.put(finding, id);
  }

  private boolean safe(DeckFinding finding, int shape) {
    Slide slide = deck.slides().get(finding.slide() - 1);
    return !slide.hidden()
        && slide.shapes().stream().filter(s -> s.id() == shape).count() == 1
        && slide.shapes().stream().filter(s -> s.id() == shape).allMatch(s -> s.visible());
  }

  private static Operation operation(String id, String slide, String shape, Remedy remedy) {
    return switch (remedy) {
      case Remedy.AltText(String text) -> new SetAltText(id, slide, shape, text);
      case Remedy.Removal removal -> new DeleteShape(id, slide, shape);
      case Remedy.Color(String name) ->
          new FormatText(
              id, slide, shape, new TextFormat(null, null, null, null, null, name, null));
      case Remedy.Font(String name) ->
          new FormatText(
              id, slide, shape, new TextFormat(null, null, null, name, null, null, null));
      case Remedy.Place(Box at) ->
          new PlaceShape(id, slide, shape, new ShapeBox(at.x(), at.y(), at.width(), at.height()));
      case Remedy.Wording wording ->
          new SetText(
              id,
              slide,
              shape,
              wording.paragraphs().stream()
                  .map(line -> new TextParagraph(line.text(), line.level()))
                  .toList());
    };
  }
}
