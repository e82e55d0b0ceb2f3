package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.DeckFinding;
import dev.deckhand.analysis.deck.Misfit;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TextDocument;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.EditPlan;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies before the built-in model when it is asked; each reading is done when asked for. */
public interface Desk {
  String instruction();

  /** The selected range of a workbook, or {@code null}. */
  @Nullable SheetRange selectedRange();

  /** The number of the selected slide of a deck, or {@code null}. */
  @Nullable Integer selectedSlide();

  /** The cells. Only for workbooks. */
  WorkbookSnapshot workbook();

  /** The workbook from above. Only for workbooks. */
  WorkbookOutline workbookOutline();

  /** Only for decks. */
  DeckOutline deck();

  /** What the texts of the deck look like. Only for decks. */
  DeckLook deckLook();

  /** What a review of the deck finds. */
  List<DeckFinding> deckFindings();

  /** What the host adds to the instruction, such as a text to make slides of, or {@code null}. */
  @Nullable String context();

  /** Other documents to take from. */
  List<Source> sources();

  /** Text documents to take from. */
  List<TextDocument> texts();

  /** What a plan would make no longer fit on its slides. Only for decks. */
  List<Misfit> misfits(EditPlan plan);

  /** For TODAY and NOW. */
  Clock clock();

  /** Whether the user has stopped the turn; long work asks now and then. */
  boolean cancelled();
}
