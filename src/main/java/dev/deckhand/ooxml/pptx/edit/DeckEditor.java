package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.chart.DataWorkbooks;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.ooxml.pptx.read.OpenedDeck;
import dev.deckhand.ooxml.pptx.read.OutlineReader;
import dev.deckhand.plan.BoundDeckOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.DocumentEngine.Edited;
import java.util.List;
import java.util.Set;

/** Runs bound plans on decks: all operations in order, or a problem and no result. */
public final class DeckEditor {
  private final DataWorkbooks workbooks;

  /**
   * An editor.
   *
   * @param workbooks edits the workbooks behind charts
   */
  public DeckEditor(DataWorkbooks workbooks) {
    this.workbooks = workbooks;
  }

  /**
   * Edits a copy.
   *
   * @param deck the same file, opened
   * @return the very same file when the plan changes nothing
   * @throws dev.deckhand.document.DocumentProblem when the deck cannot be read, or an operation
   *     meets something it cannot edit
   */
  public Edited edit(OfficeFile file, BoundPlan plan, OpenedDeck deck) {
    if (plan.operations().isEmpty()) {
      return new Edited(file, ChangeReport.NOTHING);
    }
    OpcPackage base = deck.opc();
    DeckEdit edit = new DeckEdit(base, deck.takeTrees());
    EditLog log = new EditLog();
    SlideOrder order = new SlideOrder(edit);
    run(plan, edit, order, log);
    byte[] saved = edit.save();
    if (saved == file.content()) {
      return new Edited(file, ChangeReport.NOTHING);
    }
    DeckVersion before = new DeckVersion(deck.outline().slides(), order.base());
    List<String> existed = edit.changedParts().stream().filter(base::has).toList();
    DeckParts now = edit.saved(deck.parts());
    Set<String> kept = KeptSlides.of(now, before, existed);
    DeckVersion after =
        new DeckVersion(OutlineReader.slides(now, kept, before::slide), Slides.inOrder(now));
    ChangeReporter reporter = new ChangeReporter(before, after, kept);
    return new Edited(file.withContent(saved), reporter.report(log, edit.changedParts()));
  }

  private void run(BoundPlan plan, DeckEdit deck, SlideOrder order, EditLog log) {
    NotesWriter notes = new NotesWriter(deck, log);
    SlideAdder adder = new SlideAdder(deck, order, notes);
    SlideShapes shapes = new SlideShapes(deck, order, adder);
    for (BoundOperation operation : plan.operations()) {
      switch (deckOperation(operation)) {
        case BoundDeckOperation.AddSlide add -> adder.run(add);
        case BoundDeckOperation.DeleteSlide delete -> new SlideRemover(deck, order).run(delete);
        case BoundDeckOperation.MoveSlide move -> order.move(move, log);
        case BoundDeckOperation.DuplicateSlide copy ->
            new SlideCopier(deck, order, adder, log).run(copy);
        case BoundDeckOperation.SetLayout set -> new LayoutSetter(deck, order, log).run(set);
        case BoundDeckOperation.AddSection add -> order.section(add, log);
        case BoundDeckOperation.SetSlideHidden hide ->
            SlideVisibility.set(deck.root(order.part(hide.slide())), hide.hidden());
        case BoundDeckOperation.SetText set ->
            new TextSetter(shapes, new TextShrinker(deck, log)).run(set);
        case BoundDeckOperation.FormatText format ->
            new TextFormatter(log)
                .format(shapes.find(format.id(), format.slide(), format.shape()), format.format());
        case BoundDeckOperation.ReplaceText replace ->
            new TextReplacer(deck, order, log, workbooks).run(replace);
        case BoundDeckOperation.SetNotes set -> notes.write(order.part(set.slide()), set.text());
        case BoundDeckOperation.SetAltText set ->
            AltText.set(shapes.find(set.id(), set.slide(), set.shape()).element(), set.text());
        case BoundDeckOperation.PlaceShape place ->
            new ShapePlacer(deck)
                .place(shapes.find(place.id(), place.slide(), place.shape()), place.at());
        case BoundDeckOperation.DeleteShape delete ->
            new ShapeRemover(deck).remove(shapes.find(delete.id(), delete.slide(), delete.shape()));
        case BoundDeckOperation.AddTextBox add -> new TextBoxAdder(deck, order, shapes).run(add);
        case BoundDeckOperation.OnObject o ->
            new SlideObjects(deck, order, shapes, workbooks, log).run(o);
      }
    }
    AppProperties.follow(deck, order);
  }

  private static BoundDeckOperation deckOperation(BoundOperation operation) {
    if (operation instanceof BoundDeckOperation deck) {
      return deck;
    }
    throw new IllegalArgumentException("Operation %s is none for decks".formatted(operation.id()));
  }
}
