package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.analysis.trace.CellTracing;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.Violation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document version a tool reads, and what it may ask of the rest of a turn. */
public interface ToolDesk {
  Host host();

  WorkbookSnapshot workbook();

  WorkbookOutline workbookOutline();

  /** The cells a tool may tell of. Only for workbooks. */
  default VisibleCells visible() {
    return new VisibleCells(workbook(), workbookOutline());
  }

  DeckOutline deck();

  CellTracing tracing();

  /** How every slide fits. */
  List<SlideFit> fits();

  /** A picture of a shown slide as PNG. Only for decks. */
  SlidePicture picture(int number, int widthPixels);

  /** The other documents of the turn, each under a name of its own. */
  default List<ToolSource> sources() {
    return List.of();
  }

  /** Runs a plan on a copy, under the rules of the turn. */
  Rehearsed preview(@Nullable JsonNode plan);

  /** For TODAY and NOW in formulas. */
  Clock clock();

  /**
   * What came of a plan on a copy.
   *
   * @param report {@code null} where the plan cannot run
   */
  record Rehearsed(List<Violation> violations, @Nullable ChangeReport report) {
    public Rehearsed {
      violations = List.copyOf(violations);
    }
  }
}
