package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds proposed deck operations against one deck version. One instance binds one plan. */
public final class DeckBinder {
  private final Findings findings = new Findings();
  private final SlideBinder slides;
  private final TextBinder texts;
  private final ShapeBinder shapes;
  private final SlideObjectBinder objects;

  public DeckBinder(DeckOutline deck) {
    SlideLedger ledger = new SlideLedger(deck, findings);
    ShapeLedger drawn = new ShapeLedger(findings, ledger);
    this.slides = new SlideBinder(findings, ledger, drawn);
    this.texts = new TextBinder(findings, ledger, drawn);
    this.shapes = new ShapeBinder(findings, ledger, drawn);
    this.objects = new SlideObjectBinder(findings, ledger, drawn);
  }

  /** Looks every operation up, in order, and gathers all violations. */
  public Binding bind(EditPlan plan) {
    List<BoundOperation> bound = new ArrayList<>();
    for (Operation operation : plan.operations()) {
      BoundDeckOperation result =
          switch (operation) {
            case DeckOperation deck -> bind(deck);
            case WorkbookOperation workbook -> wrongHost(workbook);
          };
      if (result != null) {
        bound.add(result);
      }
    }
    return findings.binding(plan, bound);
  }

  private @Nullable BoundDeckOperation bind(DeckOperation operation) {
    return switch (operation) {
      case SlideOperation o -> slides.bind(o);
      case TextOperation o -> texts.bind(o);
      case ShapeOperation o -> shapes.bind(o);
      case SlideObjectOperation o -> objects.bind(o);
    };
  }

  private @Nullable BoundDeckOperation wrongHost(WorkbookOperation operation) {
    findings.error(
        "wrong-document",
        OperationVerbs.verb(operation.getClass()) + " works on workbooks; this is a deck",
        null,
        operation);
    return null;
  }
}
