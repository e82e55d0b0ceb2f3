package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.CellFormats;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.WorkbookOperation;
import dev.deckhand.web.office.FakeDocument;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is edited by the product's own engine, batch by batch. What Excel can do and the
 * catalogue cannot, such as deleting a chart, is done on the file with POI.
 */
public final class FakeWorkbook implements FakeDocument {
  private final DocumentEngine engine;
  private final List<Draft> pending = new ArrayList<>();
  private final Map<String, FakeSheet> sheets = new HashMap<>();
  private final Map<String, JsonNode> settings = new HashMap<>();
  private OfficeFile file;
  private @Nullable WorkbookSnapshot snapshot;
  private String selected = "";

  public FakeWorkbook(DocumentEngine engine, OfficeFile file) {
    this.engine = engine;
    this.file = file;
  }

  @Override
  public FakeThing root() {
    return new WorkbookThing(this);
  }

  @Override
  public byte[] content() {
    return file.content();
  }

  /** The file as it is now. */
  public OfficeFile file() {
    settle();
    return file;
  }

  @Override
  public void restore(byte[] content) {
    pending.clear();
    put(content);
  }

  private void put(byte[] content) {
    file = new OfficeFile(file.name(), file.format(), content);
    snapshot = null;
  }

  void add(WorkbookOperation operation) {
    add(id -> List.of(operation));
  }

  void add(Draft draft) {
    pending.add(draft);
  }

  /** What came last. */
  @Nullable Draft last() {
    return pending.isEmpty() ? null : pending.getLast();
  }

  /** Whether nothing came after a draft, so that more can be put into it. */
  boolean isLast(Draft draft) {
    return !pending.isEmpty() && pending.getLast() == draft;
  }

  @Override
  public void settle() {
    List<Operation> operations = new ArrayList<>();
    while (!pending.isEmpty() && !pending.getFirst().isOpen()) {
      Draft draft = pending.removeFirst();
      if (draft instanceof FakeFilter.Removal removal && pending.isEmpty()) {
        runAll(operations);
        FileChanges.removeFilter(removal.sheet());
      }
      operations.addAll(draft.operations("draft"));
      if (draft instanceof FormatDraft format && format.hasSides()) {
        runAll(operations);
        FakeBorders.write(format.range(), format.sides());
      }
    }
    runAll(operations);
  }

  private void runAll(List<Operation> operations) {
    if (!operations.isEmpty()) {
      run(operations);
      operations.clear();
    }
  }

  private void run(List<Operation> operations) {
    EditPlan plan = new EditPlan("", OperationIds.unique(operations));
    switch (engine.bind(file, plan)) {
      case Binding.Bound bound -> {
        OfficeFile edited = engine.edit(file, bound.plan()).file();
        if (edited.content() != file.content()) {
          put(edited.content());
        }
      }
      case Binding.Refused refused ->
          throw new FakeProblem("InvalidArgument", refused.violations().toString());
    }
  }

  WorkbookSnapshot snapshot() {
    settle();
    if (snapshot == null) {
      snapshot = engine.workbook(file);
    }
    return snapshot;
  }

  WorkbookOutline outline() {
    settle();
    return (WorkbookOutline) engine.outline(file);
  }

  CellFormats formats() {
    settle();
    return engine.formats(file);
  }

  /** The proxy of a worksheet, the same one for every name it has had. */
  FakeThing sheet(String name) {
    return snapshot()
        .sheet(name)
        .map(SheetSnapshot::name)
        .<FakeThing>map(this::known)
        .orElseGet(dev.deckhand.web.office.FakeNull::new);
  }

  FakeSheet known(String name) {
    return sheets.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new FakeSheet(this, name));
  }

  void renamed(String from, String to) {
    FakeSheet sheet = sheets.remove(from.toLowerCase(Locale.ROOT));
    if (sheet != null) {
      sheets.put(to.toLowerCase(Locale.ROOT), sheet);
    }
  }

  void forget(String name) {
    sheets.remove(name.toLowerCase(Locale.ROOT));
  }

  String selected() {
    return selected.isEmpty() ? snapshot().sheets().getFirst().name() + "!A1" : selected;
  }

  /** Values the add-in keeps inside the document. */
  Map<String, JsonNode> settings() {
    return settings;
  }

  /** Selects cells, as the user or the page does. */
  public void select(String range) {
    selected = range;
  }

  /** Reads what the engine does not tell. */
  <T> T read(Function<XSSFWorkbook, T> reading) {
    settle();
    return FakeFiles.read(file.content(), reading);
  }

  /** Changes the XML of a part. */
  void changePart(String part, UnaryOperator<String> change) {
    changeParts(
        edit -> {
          String xml = new String(edit.part(part), StandardCharsets.UTF_8);
          edit.put(part, change.apply(xml).getBytes(StandardCharsets.UTF_8));
        });
  }

  /** Changes parts of the file. */
  void changeParts(Consumer<OpcEdit> change) {
    settle();
    OpcEdit edit = OpcPackage.open(file.content()).edit();
    change.accept(edit);
    put(edit.save());
  }

  /** Drafts that wait for more. */
  List<Draft> pending() {
    return pending;
  }

  /** Does what the catalogue of operations cannot. */
  void change(Consumer<XSSFWorkbook> change) {
    settle();
    put(FakeFiles.changed(file.content(), change));
  }
}
