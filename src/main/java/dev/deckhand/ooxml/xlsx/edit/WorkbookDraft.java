package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.FormulaGraph;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.PartWriting;
import dev.deckhand.ooxml.xlsx.read.KnownWorkbook;
import dev.deckhand.ooxml.xlsx.read.LoadedWorkbook;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.RowMarks;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.ooxml.xlsx.read.WorkbookReader;
import dev.deckhand.ooxml.xlsx.style.StyleBook;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workbook while a plan runs. Cell changes gather in {@link SheetDraft}s; {@link #flush()} writes
 * them into the parts. Operations that change parts themselves flush first and {@link #reload()}.
 */
final class WorkbookDraft {
  private final WorkbookReader reader;
  private final EvaluationSettings settings;
  private final OpcEdit parts;
  private final KnownWorkbook known;
  private final LoadedWorkbook before;
  private final Map<String, SheetCells> beforeParts;
  private LoadedWorkbook current;
  private final Map<String, SheetDraft> sheets = new LinkedHashMap<>();
  private final Map<String, CellSet> edited = new LinkedHashMap<>();
  private final Map<String, CellSet> disturbed = new LinkedHashMap<>();
  private final CellOrigins origins = new CellOrigins();
  private final Set<String> stale = new HashSet<>();
  private final LastChanges last = new LastChanges();
  private boolean finishing;
  private final ChangeNotes notes = new ChangeNotes();
  private @Nullable StyleBook styles;
  private boolean formulaRemoved;
  private final List<FormulaChange> following = new ArrayList<>();
  private final Map<String, List<CellArea>> redrawn = new HashMap<>();
  private Recomputing.Outcome computed = Recomputing.Outcome.NOTHING;
  private final Map<String, Integer> addedPivots = new HashMap<>();

  /**
   * @param known the same workbook, where it was read before
   */
  WorkbookDraft(
      OpcPackage opc, WorkbookReader reader, EvaluationSettings settings, KnownWorkbook known) {
    this.reader = reader;
    this.known = known;
    this.settings = settings;
    this.parts = opc.edit();
    this.before = reader.read(PartSource.of(opc), known.sheets());
    this.beforeParts = SheetCells.byPart(before.snapshot());
    this.current = before;
  }

  EvaluationSettings settings() {
    return settings;
  }

  LoadedWorkbook before() {
    return before;
  }

  /** The workbook as the parts have it; cell changes not yet flushed are not in it. */
  LoadedWorkbook current() {
    if (!last.isEmpty()) {
      reload(last.merged());
    }
    return current;
  }

  /** The worksheets as they are at the end of an edit, for a look at single cells. */
  List<CellsAfter> after() {
    return current.sheets().stream().map(last::of).toList();
  }

  /** The formulas of {@link #current()} and what each of them reads. */
  FormulaGraph formulas() {
    return known.formulas(current);
  }

  OpcEdit parts() {
    return parts;
  }

  ChangeNotes notes() {
    return notes;
  }

  WorkbookParts workbook() {
    return current.parts();
  }

  /** A part in UTF-8. */
  byte[] utf8(String part) {
    return XmlText.utf8(part, parts.part(part));
  }

  SheetDraft sheet(String name) {
    SheetCells stored =
        current.sheet(name).orElseThrow(() -> new IllegalArgumentException("No worksheet " + name));
    return sheets.computeIfAbsent(stored.part().part(), p -> new SheetDraft(stored));
  }

  StyleBook styles() {
    if (styles == null) {
      String part = StylesPart.name(this);
      styles = new StyleBook(part, parts.part(part));
    }
    return styles;
  }

  /** Remembers that a plan changed a cell, by the part of its worksheet. */
  void edited(String part, CellAddress cell) {
    edited.computeIfAbsent(part, p -> new CellSet()).put(cell);
  }

  /** The cells of a worksheet part that the plan changed. */
  CellSet edited(String part) {
    return edited.getOrDefault(part, new CellSet());
  }

  /** Remembers that a formula may give another result although its cell was not edited. */
  void disturbed(String part, CellAddress cell) {
    disturbed.computeIfAbsent(part, p -> new CellSet()).put(cell);
  }

  /** The cells of a worksheet part whose formulas have to be computed again. */
  CellSet disturbed(String part) {
    return disturbed.getOrDefault(part, new CellSet());
  }

  /** Takes along what is remembered of the cells of a worksheet when lines come or go. */
  void shifted(String part, LineShift shift) {
    origins.shifted(part, shift);
    edited.computeIfPresent(part, (p, cells) -> CellOrigins.moved(cells, shift));
    disturbed.computeIfPresent(part, (p, cells) -> CellOrigins.moved(cells, shift));
    computed = computed.shifted(part, shift);
    formulaRemoved |= current.sheets().stream().anyMatch(sheet -> sheet.formulaCount() > 0);
  }

  /** Fingerprints of what the sources of new pivot tables held, by the parts of these. */
  Map<String, Integer> addedPivots() {
    return addedPivots;
  }

  /** What a cell of a worksheet part was before the edit. */
  Optional<Cell> beforeCell(String part, CellAddress cell) {
    SheetCells sheet = beforePart(part);
    return sheet == null
        ? Optional.empty()
        : origins.of(part, cell).flatMap(at -> sheet.cell(at.row(), at.column()));
  }

  /** Where a cell was before the edit; empty for one that came with a new line. */
  Optional<CellAddress> origin(String part, CellAddress cell) {
    return origins.of(part, cell);
  }

  /** The worksheet of a part before the edit. */
  @Nullable SheetCells beforePart(String part) {
    return beforeParts.get(part);
  }

  /** Whether a cell had a formula and has none now; the calculation chain then has to go. */
  boolean formulaRemoved() {
    return formulaRemoved;
  }

  /** Has every formula of the workbook follow a change when the draft is written. */
  void follow(FormulaChange change) {
    following.add(change);
  }

  /** Completes the gathered cell changes with what they entail in other cells. */
  void complete() {
    sheets.values().forEach(sheet -> ArrayMembers.release(this, sheet));
  }

  /** Computes what the plan has changed so far and writes the results into the parts. */
  Recomputing.Outcome settle() {
    compute();
    flush();
    return computed;
  }

  /**
   * The same when no operation follows: worksheet parts are deflated as they are written, and not
   * read again.
   */
  Recomputing.Outcome finish() {
    compute();
    finishing = true;
    flush();
    return computed;
  }

  private void compute() {
    if (!following.isEmpty()) {
      flush();
    }
    complete();
    computed = new Recomputing(this).run().after(computed);
  }

  /** Remembers cells that charts draw otherwise although they hold what they held. */
  void redrawn(String part, CellArea area) {
    redrawn.computeIfAbsent(part, p -> new ArrayList<>()).add(area);
  }

  List<CellArea> redrawn(String part) {
    return redrawn.getOrDefault(part, List.of());
  }

  /** Whether the plan has changed what formulas may read. */
  boolean hasChanges() {
    return !edited.isEmpty() || !disturbed.isEmpty();
  }

  /** Takes down that formulas changed their cells. */
  void formulasMoved() {
    formulaRemoved = true;
  }

  /** Writes the gathered cell changes into the worksheet parts and reads those again. */
  void flush() {
    if (styles != null) {
      parts.put(StylesPart.name(this), styles.write());
    }
    complete();
    List<SheetDraft> changed = sheets.values().stream().filter(d -> !d.isEmpty()).toList();
    changed.forEach(this::write);
    boolean written = !changed.isEmpty() || !following.isEmpty();
    sheets.clear();
    for (FormulaChange change : following) {
      FormulaRewrite.everywhere(this, change);
    }
    following.clear();
    if (written) {
      reload();
    }
  }

  private void write(SheetDraft draft) {
    String part = draft.stored().part().part();
    formulaRemoved |= SharedMasters.handOn(draft);
    int mark = DynamicArrayMark.value(this, draft);
    InputStream xml = XmlText.utf8(part, parts.stream(part));
    RowMarks marks = parts.isChanged(part) ? null : draft.stored().facts().rowMarks();
    PartWriting writing = out -> new SheetWriter(draft, xml, out, mark, marks).write();
    if (finishing) {
      parts.write(part, writing);
    } else {
      parts.put(part, writing.toBytes());
    }
    if (finishing && DraftCells.suffice(draft)) {
      last.add(draft);
    } else {
      stale.add(part);
    }
  }

  /** Marks a worksheet part as changed other than through its draft. */
  void changed(String part) {
    stale.add(part);
  }

  /** Reads what has changed since the last time. */
  void reload() {
    reload(Map.of());
  }

  private void reload(Map<String, SheetCells> changed) {
    Map<String, SheetCells> known = SheetCells.byPart(current.snapshot());
    known.keySet().removeAll(stale);
    known.putAll(changed);
    stale.clear();
    current = reader.read(PartSource.of(parts), known);
  }
}
