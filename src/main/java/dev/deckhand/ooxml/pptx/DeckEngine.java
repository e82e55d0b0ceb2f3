package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.ooxml.chart.DataWorkbooks;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.edit.DeckEditor;
import dev.deckhand.ooxml.pptx.edit.SlideExtract;
import dev.deckhand.ooxml.pptx.look.LookReader;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.picture.SlidePictures;
import dev.deckhand.ooxml.pptx.read.OpenedDeck;
import dev.deckhand.ooxml.pptx.read.OutlineReader;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.DocumentEngine.Edited;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Decks: outline, edit, pictures. Works on the parts of the package, transitional and strict; an
 * edit rewrites only the parts it must. Safe for several threads.
 */
public final class DeckEngine {
  private final DeckEditor editor;
  private final SlidePictures pictures;

  /**
   * The engine.
   *
   * @param nanoTime a running clock such as {@link System#nanoTime}, for time budgets
   * @param workbooks reads and edits the workbooks behind charts
   */
  public DeckEngine(LongSupplier nanoTime, DataWorkbooks workbooks) {
    this.editor = new DeckEditor(workbooks);
    this.pictures = new SlidePictures(nanoTime);
  }

  /** An engine without workbooks: it refuses what needs the one behind a chart. */
  public DeckEngine(LongSupplier nanoTime) {
    this(nanoTime, new NoWorkbooks());
  }

  /**
   * What the deck contains.
   *
   * @throws dev.deckhand.document.DocumentProblem when it cannot be read or is over a limit
   */
  public DeckOutline outline(OfficeFile file) {
    return OutlineReader.read(new PackageParts(OpcPackage.open(file.content())));
  }

  /** What the deck's texts look like. */
  public DeckLook look(OfficeFile file) {
    return LookReader.read(new PackageParts(OpcPackage.open(file.content())));
  }

  /** Runs a bound plan on a copy; see {@link DeckEditor#edit}. */
  public Edited edit(OfficeFile file, BoundPlan plan) {
    return edit(file, plan, OpenedDeck.of(file.content()));
  }

  /** The same with a deck that was opened to bind the plan. */
  public Edited edit(OfficeFile file, BoundPlan plan, OpenedDeck deck) {
    return editor.edit(file, plan, deck);
  }

  /** A picture of a slide; see {@link SlidePictures#draw}. */
  public SlidePicture slide(OfficeFile file, int number, PictureFormat format, int widthPixels) {
    return pictures.draw(file, number, format, widthPixels);
  }

  /** Some slides as a deck of their own; see {@link SlideExtract#of}. */
  public OfficeFile slides(OfficeFile file, Set<Integer> numbers) {
    return SlideExtract.of(file, numbers);
  }
}
