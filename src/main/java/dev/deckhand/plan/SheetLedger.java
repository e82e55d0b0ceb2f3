package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The worksheets as they are between two operations of a plan. */
final class SheetLedger {
  /** Longest worksheet name Excel accepts. */
  static final int MAX_NAME = 31;

  private final List<Entry> entries = new ArrayList<>();
  private WorkbookSnapshot workbook;

  SheetLedger(WorkbookSnapshot workbook) {
    this.workbook = workbook;
    workbook.sheets().forEach(sheet -> entries.add(new Entry(sheet.name(), sheet)));
  }

  /** One worksheet: its present name, what it holds, what the plan wrote so far. */
  static final class Entry {
    private String name;
    private final @Nullable SheetSnapshot base;
    private final List<CellArea> written = new ArrayList<>();

    private Entry(String name, @Nullable SheetSnapshot base) {
      this.name = name;
      this.base = base;
    }

    String name() {
      return name;
    }

    /** The worksheet before the operation at hand; empty for one the plan has just added. */
    Optional<SheetSnapshot> base() {
      return Optional.ofNullable(base);
    }

    void wrote(CellArea area) {
      written.add(area);
    }

    boolean wroteTo(int row, int column) {
      return written.stream().anyMatch(area -> area.contains(row, column));
    }
  }

  /** The workbook as it was after the last operation that moved things. */
  WorkbookSnapshot workbook() {
    return workbook;
  }

  /** Takes the workbook as an operation left it; what the plan wrote stays its own. */
  void renew(WorkbookSnapshot now) {
    List<Entry> known = List.copyOf(entries);
    workbook = now;
    entries.clear();
    for (SheetSnapshot sheet : now.sheets()) {
      Entry entry = new Entry(sheet.name(), sheet);
      known.stream()
          .filter(old -> old.name.equalsIgnoreCase(sheet.name()))
          .forEach(old -> entry.written.addAll(old.written));
      entries.add(entry);
    }
  }

  /** Moves what the plan wrote along with lines that come or go. */
  void shift(LineShift shift) {
    find(shift.lines().sheet())
        .ifPresent(
            entry -> {
              List<CellArea> moved =
                  entry.written.stream().flatMap(area -> shift.area(area).stream()).toList();
              entry.written.clear();
              entry.written.addAll(moved);
            });
  }

  /** Counts lines the plan inserted, with what Excel writes into them, as its own. */
  void own(SheetLines lines) {
    find(lines.sheet()).ifPresent(entry -> entry.wrote(lines.area()));
  }

  Optional<Entry> find(String name) {
    return entries.stream().filter(e -> e.name.equalsIgnoreCase(name)).findFirst();
  }

  /** What has a name that tables and defined names share, if anything, in words. */
  Optional<String> nameTaken(String name) {
    if (workbook.tables().stream().anyMatch(t -> t.name().equalsIgnoreCase(name))) {
      return Optional.of("a table");
    }
    boolean defined = workbook.names().stream().anyMatch(n -> n.name().equalsIgnoreCase(name));
    return defined ? Optional.of("a defined name") : Optional.empty();
  }

  List<String> names() {
    return entries.stream().map(Entry::name).toList();
  }

  /** How many tabs there are, those that are no worksheets included. */
  int tabs() {
    return entries.size() + workbook.otherTabs().size();
  }

  void add(String name, int index) {
    entries.add(Math.min(index, entries.size()), new Entry(name, null));
  }

  void rename(Entry entry, String name) {
    entry.name = name;
  }

  /** What Excel would say against a worksheet name, if anything. */
  Optional<String> nameProblem(String name, @Nullable Entry renamed) {
    if (name.isBlank()) {
      return Optional.of("A worksheet needs a name");
    }
    if (name.length() > MAX_NAME) {
      return Optional.of("\"" + name + "\" is longer than " + MAX_NAME + " characters");
    }
    if (name.matches(".*[\\[\\]:*?/\\\\\\p{Cntrl}].*")
        || name.startsWith("'")
        || name.endsWith("'")) {
      return Optional.of(
          "\""
              + name
              + "\" has characters a worksheet name cannot have: [ ] : * ? / \\ or outer '");
    }
    if ("History".equalsIgnoreCase(name)) {
      return Optional.of("Excel keeps the name History for itself; choose another");
    }
    boolean taken =
        find(name).filter(e -> e != renamed).isPresent()
            || workbook.otherTabs().stream().anyMatch(name::equalsIgnoreCase);
    return taken ? Optional.of("There is already a worksheet " + name) : Optional.empty();
  }
}
