package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.chart.DataWorkbooks;
import dev.deckhand.plan.BoundDeckOperation;

/** Runs the operations on tables, pictures and charts of slides. */
final class SlideObjects {
  private final DeckEdit deck;
  private final SlideShapes shapes;
  private final NewShapes fresh;
  private final DataWorkbooks workbooks;
  private final EditLog log;

  SlideObjects(
      DeckEdit deck, SlideOrder order, SlideShapes shapes, DataWorkbooks workbooks, EditLog log) {
    this.deck = deck;
    this.shapes = shapes;
    this.fresh = new NewShapes(deck, order, shapes);
    this.workbooks = workbooks;
    this.log = log;
  }

  void run(BoundDeckOperation.OnObject operation) {
    switch (operation) {
      case BoundDeckOperation.AddTable add -> new TableAdder(deck, fresh, log).run(add);
      case BoundDeckOperation.WriteTableCells write -> new TableWriter(shapes).run(write);
      case BoundDeckOperation.AddPicture add -> new PictureAdder(deck, fresh).run(add);
      case BoundDeckOperation.AddChart add -> new ChartAdder(deck, fresh, log).run(add);
      case BoundDeckOperation.UpdateChart update ->
          new ChartUpdater(deck, shapes, workbooks, log).run(update);
    }
  }
}
