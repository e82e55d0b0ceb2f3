package dev.deckhand.ooxml.xlsx;

import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.edit.WorkbookEditor;
import dev.deckhand.ooxml.xlsx.edit.WorkbookRehearsal;
import dev.deckhand.ooxml.xlsx.outline.WorkbookOutliner;
import dev.deckhand.ooxml.xlsx.read.KnownWorkbook;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.ooxml.xlsx.read.WorkbookReader;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.CellFormats;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.Rehearsal;
import java.time.Clock;

/**
 * Reads and edits workbooks (xlsx, xlsm; transitional and strict). Every method may throw {@link
 * dev.deckhand.document.DocumentProblem}. Stateless and safe for many threads.
 */
public final class WorkbookEngine {
  private final WorkbookReader reader;
  private final EvaluationSettings settings;
  private final WorkbookEditor editor;

  /**
   * @param clock for TODAY and NOW when edited formulas are computed
   */
  public WorkbookEngine(ReadLimits limits, Clock clock) {
    this.reader = new WorkbookReader(limits);
    this.settings = EvaluationSettings.of(clock);
    this.editor = new WorkbookEditor(reader, settings);
  }

  /** What the workbook contains, without its cells. */
  public WorkbookOutline outline(OfficeFile file) {
    return WorkbookOutliner.outline(reader.open(source(file)));
  }

  /** The cells of the workbook. */
  public WorkbookSnapshot workbook(OfficeFile file) {
    return reader.read(source(file)).snapshot();
  }

  /**
   * The cells of one range. Of a large workbook only those are kept: the snapshot then has one
   * worksheet, with these cells and all else that is said beside them.
   */
  public WorkbookSnapshot cells(OfficeFile file, SheetRange range) {
    return reader.read(source(file), range);
  }

  /** What the cells of a workbook look like whose cells this engine has read before. */
  public CellFormats formats(OfficeFile file, KnownWorkbook known) {
    return StoredFormats.of(source(file), known.snapshot());
  }

  private static PartSource source(OfficeFile file) {
    return PartSource.of(OpcPackage.open(file.content()));
  }

  /** Runs operations on a copy that is thrown away, while a plan is bound. */
  public Rehearsal rehearsal(OfficeFile file) {
    return rehearsal(file, KnownWorkbook.none());
  }

  /** The same for a file whose cells this engine has read before. */
  public Rehearsal rehearsal(OfficeFile file, KnownWorkbook known) {
    return new WorkbookRehearsal(reader, settings, file, known);
  }

  /** Runs a bound plan on a copy: all of it or nothing. */
  public Edited edit(OfficeFile file, BoundPlan plan) {
    return edit(file, plan, KnownWorkbook.none());
  }

  /** The same for a file whose cells this engine has read before. */
  public Edited edit(OfficeFile file, BoundPlan plan, KnownWorkbook known) {
    return editor.edit(file, plan, known);
  }
}
