package dev.deckhand.assist;

import dev.deckhand.document.Host;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks again at what turns proposed, and what it would change. */
public final class Proposals {
  private final Features features;
  private final OpenDocuments open;
  private final Prover prover;
  private final DocumentEngine engine;

  Proposals(Features features, OpenDocuments open, Prover prover, DocumentEngine engine) {
    this.features = features;
    this.open = open;
    this.prover = prover;
    this.engine = engine;
  }

  /** The plan a turn proposed; empty when it proposed none. */
  public Optional<EditPlan> plan(Turn turn) {
    if (turn.plan() == null) {
      return Optional.empty();
    }
    Host host = features.find(turn.feature()).map(Feature::host).orElse(Host.EXCEL);
    return switch (PlanJson.read(host, turn.plan())) {
      case PlanJson.Reading.Read read -> Optional.of(read.plan());
      case PlanJson.Reading.Unreadable unreadable ->
          throw new IllegalStateException("Turn " + turn.id() + " holds an unreadable plan");
    };
  }

  /**
   * Proves a plan, or a part of one, on the document as it is now, which is what an apply would
   * change; for a turn that was applied, on the version it was made for.
   */
  public Proof prove(Turn turn, EditPlan plan) {
    return document(turn)
        .map(document -> prover.prove(document.file(), plan, turn.granted()))
        .orElseGet(Proposals::gone);
  }

  /** The version of the document a turn's plan is proved on. */
  public Optional<OpenDocument> document(Turn turn) {
    UUID id = turn.documentId();
    Integer version = turn.documentVersion();
    if (id == null || version == null) {
      return Optional.empty();
    }
    return turn.status() == TurnStatus.APPLIED ? open.at(id, version) : open.current(id);
  }

  private static Proof gone() {
    return new Proof.Refused(
        List.of(
            Violation.error(
                "document-gone", "The document of this turn is gone; add it again", null, null)));
  }

  /** A slide as the proposal would make it. */
  public SlidePicture slide(
      Proof.Proven proven, int number, PictureFormat format, int widthPixels) {
    return engine.slide(proven.edited().file(), number, format, widthPixels);
  }
}
