package dev.deckhand.assist;

import dev.deckhand.analysis.deck.DeckFinding;
import dev.deckhand.analysis.deck.Misfit;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Source;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TextDocument;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.plan.EditPlan;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as it lies before the built-in model. */
record TaskDesk(Task task, Clock clock, CancelSignal cancel) implements Desk {
  @Override
  public String instruction() {
    return task.instruction();
  }

  @Override
  public @Nullable SheetRange selectedRange() {
    return task.selection() instanceof Selection.Cells cells ? cells.range() : null;
  }

  @Override
  public @Nullable Integer selectedSlide() {
    return task.selection() instanceof Selection.Slide slide ? slide.number() : null;
  }

  @Override
  public WorkbookSnapshot workbook() {
    return task.document().workbook();
  }

  @Override
  public WorkbookOutline workbookOutline() {
    return task.document().workbookOutline();
  }

  @Override
  public DeckOutline deck() {
    return task.document().deckOutline();
  }

  @Override
  public DeckLook deckLook() {
    return task.document().deckLook();
  }

  @Override
  public List<DeckFinding> deckFindings() {
    return task.document().deckFindings();
  }

  @Override
  public @Nullable String context() {
    return task.context();
  }

  @Override
  public List<Source> sources() {
    return task.sources().stream()
        .map(
            source ->
                new Source(
                    source.file().name(),
                    source.version(),
                    source.file().format().host(),
                    source::workbook))
        .toList();
  }

  @Override
  public List<TextDocument> texts() {
    return task.texts();
  }

  @Override
  public List<Misfit> misfits(EditPlan plan) {
    return task.document().misfits(plan);
  }

  @Override
  public boolean cancelled() {
    return cancel.isCancelled();
  }
}
