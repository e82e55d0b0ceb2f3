package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillProgress;
import dev.deckhand.model.SentTexts;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.routing.Route;
import java.util.UUID;

/** Hears what happens during a turn, as it happens. Called by the turn's thread. */
public interface TurnEvents {
  /** Nobody listens. */
  TurnEvents SILENT = new TurnEvents() {};

  default void route(UUID turnId, String feature, Route route) {}

  /**
   * A step begins.
   *
   * @param name a short phrase such as "Reading the workbook"
   * @param detail more of it, possibly empty
   */
  default void step(String name, String detail) {}

  /** A piece of the answer; provisional until the turn is done. */
  default void text(String piece) {}

  /** What {@link #text} gave so far is void. */
  default void restart(String reason) {}

  /** Texts leave for a provider. */
  default void sent(SentTexts texts) {}

  /** A fill has come further. */
  default void progress(FillProgress progress) {}

  default void plan(EditPlan plan) {}

  default void preview(ChangeReport report) {}
}
