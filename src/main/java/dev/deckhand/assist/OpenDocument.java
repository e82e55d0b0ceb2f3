package dev.deckhand.assist;

import dev.deckhand.analysis.deck.DeckFinding;
import dev.deckhand.analysis.deck.DeckReview;
import dev.deckhand.analysis.deck.Misfit;
import dev.deckhand.analysis.deck.Misfits;
import dev.deckhand.analysis.trace.CellTracing;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentOutline;
import dev.deckhand.document.FitChange;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One version of a document, read once and only as far as somebody asks. */
public final class OpenDocument {
  private static final UUID NOBODYS = new UUID(0, 0);

  private final UUID id;
  private final int version;
  private final OfficeFile file;
  private final DocumentEngine engine;
  private final Lazy<DocumentOutline> outline = new Lazy<>();
  private final Lazy<WorkbookSnapshot> workbook = new Lazy<>();
  private final Lazy<CellTracing> tracing = new Lazy<>();
  private final Lazy<List<DeckFinding>> findings = new Lazy<>();
  private final Lazy<List<SlideFit>> fits = new Lazy<>();
  private final Lazy<DeckLook> look = new Lazy<>();

  OpenDocument(UUID id, int version, OfficeFile file, DocumentEngine engine) {
    this.id = id;
    this.version = version;
    this.file = file;
    this.engine = engine;
  }

  /** A file that is in no session. */
  public static OpenDocument of(OfficeFile file, DocumentEngine engine) {
    return new OpenDocument(NOBODYS, 1, file, engine);
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return version;
  }

  public OfficeFile file() {
    return file;
  }

  public DocumentOutline outline() {
    return outline.get(() -> engine.outline(file));
  }

  /** The cells. Only for workbooks. */
  public WorkbookSnapshot workbook() {
    return workbook.get(() -> engine.workbook(file));
  }

  /** What leads to what among the cells. Only for workbooks. */
  public CellTracing tracing() {
    return tracing.get(() -> new CellTracing(workbook()));
  }

  /** A workbook in which the cells of one range are there. Only for workbooks. */
  public WorkbookSnapshot cells(SheetRange range) {
    return engine.cells(file, range);
  }

  /** The outline of a workbook. */
  public WorkbookOutline workbookOutline() {
    return switch (outline()) {
      case WorkbookOutline workbook -> workbook;
      case DeckOutline deck -> throw new IllegalStateException(file.name() + " is a deck");
    };
  }

  /** The outline of a deck. */
  public DeckOutline deckOutline() {
    return switch (outline()) {
      case DeckOutline deck -> deck;
      case WorkbookOutline workbook ->
          throw new IllegalStateException(file.name() + " is a workbook");
    };
  }

  /** What the texts of a deck look like. */
  public DeckLook deckLook() {
    return look.get(() -> engine.look(file));
  }

  /** What a review of the deck finds. */
  public List<DeckFinding> deckFindings() {
    return findings.get(() -> DeckReview.of(deckOutline(), deckLook(), fits()));
  }

  /** How every slide of the deck fits. */
  List<SlideFit> fits() {
    return fits.get(() -> engine.fit(file));
  }

  /** A picture of a slide of the deck. */
  SlidePicture picture(int number, int widthPixels) {
    return engine.slide(file, number, PictureFormat.PNG, widthPixels);
  }

  /** What a plan would make no longer fit on the slides of a deck; nothing where it cannot run. */
  public List<Misfit> misfits(EditPlan plan) {
    if (!(engine.bind(file, plan) instanceof Binding.Bound bound)) {
      return List.of();
    }
    List<Misfit> found = new ArrayList<>();
    for (FitChange change : engine.fitChanges(file, engine.edit(file, bound.plan()).file())) {
      List<Misfit> before = change.before() == null ? List.of() : Misfits.of(change.before());
      found.addAll(Misfits.worse(before, Misfits.of(change.after())));
    }
    return found;
  }

  /** A citation, checked against what stands there. */
  public Answer.Citation cited(String anchor, String text) {
    return new Answer.Citation(anchor, text, CitationCheck.holds(this, anchor, text));
  }

  /** A value computed by the first caller and kept; a failure is not kept. */
  private static final class Lazy<T> {
    private final AtomicReference<@Nullable T> value = new AtomicReference<>();

    @FunctionalInterface
    private interface Source<T> {
      T compute();
    }

    T get(Source<T> source) {
      T known = value.get();
      if (known != null) {
        return known;
      }
      synchronized (this) {
        T raced = value.get();
        if (raced != null) {
          return raced;
        }
        T computed = source.compute();
        value.set(computed);
        return computed;
      }
    }
  }
}
