package dev.deckhand.bench;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import java.io.IOException;
import java.util.List;

/**
 * Edits of {@link BigWorkbook}: the floor, the first sight of a version, and the apply after it.
 */
final class Edits {
  private Edits() {}

  static List<Contender> of(Operation operation) throws IOException {
    byte[] content = BigWorkbook.LARGE.content();
    DocumentEngine engine = new OoxmlEngine();
    EditPlan plan = new EditPlan("bench", List.of(operation));
    OfficeFile known = file(content);
    return List.of(
        new Contender(
            "copy, worksheet re-deflated", () -> Redeflating.copy(content, BigWorkbook.FIRST_PART)),
        new Contender("Deckhand, bind and edit", () -> edit(engine, file(content.clone()), plan)),
        new Contender("Deckhand, the same version again", () -> edit(engine, known, plan)));
  }

  private static OfficeFile file(byte[] content) {
    return new OfficeFile("big.xlsx", DocumentFormat.XLSX, content);
  }

  private static byte[] edit(DocumentEngine engine, OfficeFile file, EditPlan plan) {
    return switch (engine.bind(file, plan)) {
      case Binding.Bound bound -> engine.edit(file, bound.plan()).file().content();
      case Binding.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }
}
