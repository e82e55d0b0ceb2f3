package dev.deckhand.assist.snapshot;

import dev.deckhand.document.SheetVisibility;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What ranges tell of a workbook. Component names are part of the HTTP contract.
 *
 * @param name file name as the user knows it
 * @param sheets in the order of their tabs, at least one
 */
public record RangeSnapshot(String name, List<Sheet> sheets, List<Name> names, List<Table> tables) {
  public RangeSnapshot {
    name = told(name, "name");
    sheets = List.copyOf(Objects.requireNonNullElse(sheets, List.of()));
    names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
    tables = List.copyOf(Objects.requireNonNullElse(tables, List.of()));
  }

  /** A worksheet; visible when nothing is said. */
  public record Sheet(String name, @Nullable SheetVisibility visibility, List<Block> blocks) {
    public Sheet {
      name = told(name, "sheets.name");
      blocks = List.copyOf(Objects.requireNonNullElse(blocks, List.of()));
    }
  }

  /**
   * The cells of a range.
   *
   * @param range {@code B2:D9}, of the worksheet it stands in
   * @param formulas as Excel tells them: numbers, booleans, texts, formulas in English with their
   *     equals sign; {@code ""} for an empty cell
   * @param numberFormats of the same shape
   */
  public record Block(
      String range, List<List<Object>> formulas, @Nullable List<List<String>> numberFormats) {
    public Block {
      range = told(range, "blocks.range");
      for (List<Object> row : told(formulas, "blocks.formulas")) {
        told(row, "a row of blocks.formulas");
      }
    }
  }

  /** A defined name; known everywhere without a scope. */
  public record Name(String name, String refersTo, @Nullable String scope) {
    public Name {
      name = told(name, "names.name");
      refersTo = told(refersTo, "names.refersTo");
    }
  }

  /**
   * A table.
   *
   * @param range with its worksheet and the header row
   */
  public record Table(String range, String name, @Nullable String style) {
    public Table {
      range = told(range, "tables.range");
      name = told(name, "tables.name");
    }
  }

  private static <T> T told(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException("The snapshot does not tell " + what);
    }
    return value;
  }

  /** How many cells it tells of. */
  long cells() {
    return sheets.stream()
        .flatMap(sheet -> sheet.blocks().stream())
        .flatMap(block -> block.formulas().stream())
        .mapToLong(List::size)
        .sum();
  }
}
