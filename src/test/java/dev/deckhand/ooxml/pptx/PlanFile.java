package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.DeckBinder;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plans of deck tests: read from JSON, bound to a deck, or made of bound operations. */
final class PlanFile {
  private PlanFile() {}

  /** A plan for decks; a mistake in it fails the test. */
  static EditPlan read(Path json) throws IOException {
    return read(Files.readString(json));
  }

  static EditPlan read(String json) {
    return switch (PlanJson.read(Host.POWERPOINT, json)) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable no -> throw new AssertionError(no.violations().toString());
    };
  }

  static BoundPlan bind(DeckOutline deck, EditPlan plan) {
    return switch (new DeckBinder(deck).bind(plan)) {
      case Binding.Bound bound -> bound.plan();
      case Binding.Refused refused -> throw new AssertionError(refused.violations().toString());
    };
  }

  static BoundPlan plan(BoundOperation... operations) {
    return new BoundPlan(new EditPlan("test", List.of()), List.of(operations));
  }
}
