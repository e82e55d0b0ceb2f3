package dev.deckhand.ooxml;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentOutline;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.FitChange;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.Safeguards;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.audit.FileSafeguards;
import dev.deckhand.ooxml.audit.PackageAudit;
import dev.deckhand.ooxml.audit.SameDocument;
import dev.deckhand.ooxml.opc.Limits;
import dev.deckhand.ooxml.pptx.DeckEngine;
import dev.deckhand.ooxml.pptx.fit.DeckFit;
import dev.deckhand.ooxml.pptx.read.OpenedDeck;
import dev.deckhand.ooxml.xlsx.BlankWorkbook;
import dev.deckhand.ooxml.xlsx.WorkbookEngine;
import dev.deckhand.ooxml.xlsx.formula.WorksheetGrammar;
import dev.deckhand.ooxml.xlsx.read.KnownWorkbook;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.CellFormats;
import dev.deckhand.plan.DeckBinder;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.WorkbookBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Workbooks and decks behind one port. */
@Singleton
public final class OoxmlEngine implements DocumentEngine {
  /** Files up to this size are read as a whole, and remembered, when cells are asked for. */
  private static final int READ_WHOLE = 1 << 20;

  private final FileOpener opener;
  private final DeckEngine decks;
  private final WorkbookEngine workbooks;
  private final ReadOnce readOnce = new ReadOnce();

  /** For commands without a container, through {@link java.util.ServiceLoader}. */
  public OoxmlEngine() {
    this(Clock.systemUTC(), Limits.DEFAULTS.fileBytes());
  }

  /**
   * @param clock tells volatile formulas such as {@code TODAY()} the time
   * @param documentBytes largest document taken
   */
  @Inject
  public OoxmlEngine(
      Clock clock,
      @ConfigProperty(name = "deckhand.document.max-bytes", defaultValue = "52428800")
          long documentBytes) {
    Limits limits = Limits.DEFAULTS.withFileBytes(documentBytes);
    this.opener = new FileOpener(limits);
    this.workbooks = new WorkbookEngine(ReadLimits.DEFAULT, clock);
    this.decks = new DeckEngine(System::nanoTime, new EmbeddedWorkbooks(limits, workbooks));
  }

  @Override
  public OfficeFile open(String fileName, byte[] content) {
    return opener.open(fileName, content);
  }

  @Override
  public OfficeFile blankWorkbook(String fileName) {
    return new OfficeFile(fileName, DocumentFormat.XLSX, BlankWorkbook.content());
  }

  @Override
  public boolean same(OfficeFile one, OfficeFile other) {
    return bounded(other, () -> SameDocument.of(one.content(), other.content()));
  }

  @Override
  public DocumentOutline outline(OfficeFile file) {
    return bounded(
        file,
        () ->
            switch (file.format().host()) {
              case EXCEL -> readOnce.outline(file, workbooks::outline);
              case POWERPOINT -> readOnce.outline(file, decks::outline);
            });
  }

  @Override
  public DeckLook look(OfficeFile file) {
    return bounded(
        file,
        () ->
            switch (file.format().host()) {
              case EXCEL -> new DeckLook(List.of(), List.of());
              case POWERPOINT -> decks.look(file);
            });
  }

  @Override
  public WorkbookSnapshot workbook(OfficeFile file) {
    return bounded(file, () -> known(file).snapshot());
  }

  private KnownWorkbook known(OfficeFile file) {
    return readOnce.workbook(file, workbooks::workbook);
  }

  /** Of large workbooks nobody has asked for as a whole, only the range is read. */
  @Override
  public WorkbookSnapshot cells(OfficeFile file, SheetRange range) {
    return bounded(
        file,
        () ->
            file.content().length <= READ_WHOLE || readOnce.knows(file)
                ? workbook(file)
                : workbooks.cells(file, range));
  }

  @Override
  public CellFormats formats(OfficeFile file) {
    return bounded(file, () -> workbooks.formats(file, known(file)));
  }

  @Override
  public Binding bind(OfficeFile file, EditPlan plan) {
    return bounded(
        file,
        () ->
            switch (file.format().host()) {
              case EXCEL -> {
                KnownWorkbook known = known(file);
                yield new WorkbookBinder(
                        known.snapshot(), new WorksheetGrammar(), workbooks.rehearsal(file, known))
                    .bind(plan);
              }
              case POWERPOINT -> bindDeck(file, plan);
            });
  }

  private Binding bindDeck(OfficeFile file, EditPlan plan) {
    Optional<DeckOutline> known = readOnce.deck(file);
    if (known.isPresent()) {
      return new DeckBinder(known.get()).bind(plan);
    }
    OpenedDeck deck = readOnce.take(file);
    Binding binding = new DeckBinder(deck.outline()).bind(plan);
    readOnce.giveBack(file, deck);
    return binding;
  }

  @Override
  public Edited edit(OfficeFile file, BoundPlan plan) {
    return bounded(
        file,
        () ->
            switch (file.format().host()) {
              case EXCEL -> workbooks.edit(file, plan, known(file));
              case POWERPOINT -> decks.edit(file, plan, opened(file));
            });
  }

  private OpenedDeck opened(OfficeFile file) {
    return readOnce
        .deck(file)
        .map(known -> OpenedDeck.of(file.content(), known))
        .orElseGet(() -> readOnce.take(file));
  }

  @Override
  public List<Arrival> arrivals(OfficeFile before, OfficeFile after) {
    return bounded(after, () -> PackageAudit.arrivals(before.content(), after.content()));
  }

  @Override
  public Safeguards safeguards(OfficeFile file) {
    return bounded(file, () -> FileSafeguards.of(file.content()));
  }

  @Override
  public List<SlideFit> fit(OfficeFile file) {
    return bounded(
        file,
        () ->
            switch (file.format().host()) {
              case EXCEL -> List.of();
              case POWERPOINT -> DeckFit.of(file);
            });
  }

  @Override
  public List<FitChange> fitChanges(OfficeFile before, OfficeFile after) {
    return bounded(
        after,
        () ->
            switch (after.format().host()) {
              case EXCEL -> List.of();
              case POWERPOINT -> DeckFit.changes(before, after);
            });
  }

  @Override
  public SlidePicture slide(OfficeFile file, int number, PictureFormat format, int widthPixels) {
    return bounded(
        file,
        () ->
            readOnce.picture(
                file,
                new ReadOnce.View(number, format, widthPixels),
                view -> decks.slide(file, number, format, widthPixels)));
  }

  @Override
  public OfficeFile slides(OfficeFile file, Set<Integer> numbers) {
    return bounded(file, () -> readOnce.slides(file, numbers, decks::slides));
  }

  /** Errors of the parsers beneath are refusals of this one file, not the end of the service. */
  private static <T> T bounded(OfficeFile file, Supplier<T> work) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      throw new DocumentProblem(
          DocumentProblem.Code.HOSTILE,
          file.name() + " is nested deeper than any document should be",
          "Open it in Office, save it again and send that",
          e);
    } catch (OutOfMemoryError e) {
      throw new DocumentProblem(
          DocumentProblem.Code.TOO_LARGE,
          file.name() + " needs more memory than this service has",
          "Split the document, or give the service more memory",
          e);
    }
  }
}
