package dev.deckhand.bench;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import java.util.List;

/** What the scenarios of decks have in common. */
final class DeckContenders {
  private DeckContenders() {}

  /** A deck that no engine has read but one that was asked about the same array before. */
  static OfficeFile file(byte[] content) {
    return new OfficeFile("big.pptx", DocumentFormat.PPTX, content);
  }

  static DocumentEngine.Edited edit(DocumentEngine engine, OfficeFile file, Operation operation) {
    return switch (engine.bind(file, new EditPlan("bench", List.of(operation)))) {
      case Binding.Bound bound -> engine.edit(file, bound.plan());
      case Binding.Refused refused ->
          throw new IllegalStateException(refused.violations().toString());
    };
  }
}
