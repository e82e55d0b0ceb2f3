package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.ask.HeaderSearch;
import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the sheets, ranges, columns and headers that an edit names. */
final class EditTargets {
  private final WorkbookSnapshot workbook;
  private final @Nullable SheetRange selection;
  private final Map<String, String> renamed = new HashMap<>();

  EditTargets(WorkbookSnapshot workbook, @Nullable SheetRange selection) {
    this.workbook = workbook;
    this.selection = selection;
  }

  static String unquoted(String text) {
    return text.strip().replaceAll("^[\"'„“”‘’`]|[\"'“”‘’`]$", "");
  }

  /** A worksheet's name as it is written. */
  Optional<String> sheet(String name) {
    return workbook.sheet(name).map(SheetSnapshot::name);
  }

  /** The worksheet that "the sheet" is: the selected one, or the only one to be seen. */
  Optional<String> onlySheet() {
    if (selection != null) {
      return sheet(selection.sheet());
    }
    List<String> visible =
        workbook.sheets().stream()
            .filter(sheet -> sheet.visibility() == SheetVisibility.VISIBLE)
            .map(SheetSnapshot::name)
            .toList();
    return visible.size() == 1 ? Optional.of(visible.getFirst()) : Optional.empty();
  }

  /** Later operations see the sheet under its new name. */
  void renamed(String from, String to) {
    renamed.put(from.toLowerCase(Locale.ROOT), to);
  }

  private SheetRange current(SheetRange range) {
    String sheet = renamed.getOrDefault(range.sheet().toLowerCase(Locale.ROOT), range.sheet());
    return new SheetRange(sheet, range.area());
  }

  /** A reference with a sheet, or on the selected or only visible one. */
  Optional<SheetRange> range(String reference) {
    try {
      if (reference.contains("!")) {
        SheetRange range = SheetRange.parse(reference);
        boolean known =
            workbook.sheet(range.sheet()).isPresent() || renamed.containsValue(range.sheet());
        return known ? Optional.of(current(range)) : Optional.empty();
      }
      CellArea area = CellArea.parse(reference);
      return sheet().map(sheet -> current(new SheetRange(sheet, area)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> sheet() {
    if (selection != null) {
      return sheet(selection.sheet());
    }
    List<String> visible =
        workbook.sheets().stream()
            .filter(s -> s.visibility() == SheetVisibility.VISIBLE)
            .map(SheetSnapshot::name)
            .toList();
    return visible.size() == 1 ? Optional.of(visible.getFirst()) : Optional.empty();
  }

  /** "the header", "column Price" or a reference. */
  Optional<SheetRange> headersColumnOrRange(String what) {
    String plain = unquoted(what);
    if (plain.toLowerCase(Locale.ROOT).startsWith("header")) {
      return table().map(EditTargets::headers).map(this::current);
    }
    String name = plain.replaceFirst("(?i)^(the\\s+)?columns?\\s+|\\s+column$", "");
    if (name.matches("[A-Z]{1,3}")) {
      return range(name + ":" + name);
    }
    Optional<SheetRange> range = range(plain);
    return range.isPresent() ? range : column(name);
  }

  private Optional<SheetRange> column(String name) {
    SheetRange best = null;
    double most = 0.5;
    for (DataTable table : TableFinder.in(workbook)) {
      for (Mention mention : HeaderSearch.in(Token.of(name), table.columns(), Set.of())) {
        if (mention.score() > most) {
          best = table.range(mention.column());
          most = mention.score();
        }
      }
    }
    return Optional.ofNullable(best).map(this::current);
  }

  private Optional<DataTable> table() {
    return TableFinder.in(workbook).stream()
        .filter(t -> selection == null || t.sheet().name().equalsIgnoreCase(selection.sheet()))
        .max(Comparator.comparingInt(t -> t.data().rows()));
  }

  private static SheetRange headers(DataTable table) {
    CellArea area = table.area();
    return new SheetRange(
        table.sheet().name(),
        new CellArea(area.firstRow(), area.firstColumn(), area.firstRow(), area.lastColumn()));
  }

  String noRange(String what) {
    return "I found no cells for \"%s\"; write the sheet too, as in Sheet1!B2".formatted(what);
  }
}
