package dev.deckhand.analysis.explain;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds which formula an instruction means. */
final class FormulaTarget {
  private static final Pattern WITH_SHEET =
      Pattern.compile("('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!\\$?[A-Za-z]{1,3}\\$?\\d{1,7}");
  private static final Pattern CELL =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})(?![\\p{L}\\p{N}!(])");
  private static final Pattern TYPED =
      Pattern.compile("(?:^|[\\s:`\"(])(=[^=].*)$", Pattern.DOTALL);

  private final WorkbookSnapshot workbook;
  private final @Nullable SheetRange selection;

  FormulaTarget(WorkbookSnapshot workbook, @Nullable SheetRange selection) {
    this.workbook = workbook;
    this.selection = selection;
  }

  /** What was found. */
  sealed interface Found {
    /** A cell of the workbook, empty or not. */
    record InCell(SheetSnapshot sheet, CellAddress address) implements Found {}

    /** A formula written in the instruction, without the equals sign. */
    record Typed(SheetSnapshot sheet, String formula) implements Found {}

    record Nothing(String message) implements Found {}
  }

  Found in(String instruction) {
    Matcher typed = TYPED.matcher(instruction);
    if (typed.find() && sheet().isPresent()) {
      String formula = typed.group(1).substring(1).strip().replaceAll("[`?\\s]+$", "");
      return new Found.Typed(sheet().get(), formula);
    }
    Matcher withSheet = WITH_SHEET.matcher(instruction);
    if (withSheet.find()) {
      return at(withSheet.group());
    }
    Matcher cell = CELL.matcher(instruction);
    while (cell.find()) {
      if (CellAddress.columnIndex(cell.group(1)) >= 0 && !cell.group(2).startsWith("0")) {
        return bare(cell.group(1) + cell.group(2), instruction);
      }
    }
    return named(instruction).orElseGet(this::selected);
  }

  private Found at(String reference) {
    SheetRange range = SheetRange.parse(reference);
    Optional<SheetSnapshot> sheet = workbook.sheet(range.sheet());
    return sheet.isPresent()
        ? new Found.InCell(sheet.get(), range.area().first())
        : new Found.Nothing("There is no worksheet \"" + range.sheet() + "\"");
  }

  /** A cell without a sheet: on a sheet that is named, else the selected one, else the only one. */
  private Found bare(String text, String instruction) {
    CellAddress address;
    try {
      address = CellAddress.parse(text);
    } catch (IllegalArgumentException e) {
      return new Found.Nothing(text + " lies outside the worksheet");
    }
    String lower = instruction.toLowerCase(Locale.ROOT);
    for (SheetSnapshot sheet : workbook.sheets()) {
      if (sheet.name().length() > 2 && lower.contains(sheet.name().toLowerCase(Locale.ROOT))) {
        return new Found.InCell(sheet, address);
      }
    }
    if (selection != null && sheet().isPresent()) {
      return new Found.InCell(sheet().get(), address);
    }
    List<? extends SheetSnapshot> with =
        workbook.sheets().stream()
            .filter(s -> s.visibility() == SheetVisibility.VISIBLE)
            .filter(s -> s.cell(address).filter(Cell::hasFormula).isPresent())
            .toList();
    if (with.size() > 1) {
      return new Found.Nothing(
          address
              + " has a formula on "
              + with.size()
              + " sheets: "
              + String.join(", ", with.stream().map(SheetSnapshot::name).toList()));
    }
    return with.isEmpty()
        ? new Found.Nothing("No visible sheet has a formula in " + address)
        : new Found.InCell(with.getFirst(), address);
  }

  private Optional<Found> named(String instruction) {
    for (DefinedName name : workbook.names()) {
      String quoted =
          "(?iu)(?<![\\p{L}\\p{N}_])" + Pattern.quote(name.name()) + "(?![\\p{L}\\p{N}_])";
      boolean said = !name.hidden() && Pattern.compile(quoted).matcher(instruction).find();
      if (said && sheet().isPresent()) {
        return Optional.of(new Found.Typed(sheet().get(), name.name()));
      }
    }
    return Optional.empty();
  }

  private Found selected() {
    return selection == null || sheet().isEmpty()
        ? new Found.Nothing("You named no cell and selected none")
        : new Found.InCell(sheet().get(), selection.area().first());
  }

  private Optional<SheetSnapshot> sheet() {
    if (selection != null) {
      return workbook.sheet(selection.sheet());
    }
    return workbook.sheets().stream().map(s -> (SheetSnapshot) s).findFirst();
  }
}
