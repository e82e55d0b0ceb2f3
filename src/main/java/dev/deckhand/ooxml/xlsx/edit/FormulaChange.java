package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.Relocation;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.formula.ColumnReferences;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import dev.deckhand.ooxml.xlsx.reference.Followed;
import dev.deckhand.ooxml.xlsx.reference.LineRelocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A change that every formula, and every area where cells change places, of a workbook follows. */
interface FormulaChange {

  /** A quick look: whether a formula can be concerned at all. */
  boolean concerns(String formula, FormulaHome home);

  /**
   * A formula after the change.
   *
   * @throws dev.deckhand.calc.syntax.FormulaSyntaxException when the text is no formula
   */
  Followed formula(String formula, FormulaHome home);

  /** The name of a worksheet that stands alone; empty when the worksheet goes. */
  default Optional<String> sheet(String name) {
    return Optional.of(name);
  }

  /** A list of areas on a worksheet; empty when none is left. */
  default Optional<String> areas(String areas, String sheet) {
    return Optional.of(areas);
  }

  /** An area on a worksheet that stays one; empty when it is lost or goes elsewhere. */
  default Optional<String> area(String area, String sheet) {
    return areas(area, sheet);
  }

  /** Where an area is that goes to another worksheet. */
  default Optional<SheetRange> elsewhere(String area, String sheet) {
    return Optional.empty();
  }

  /** Whether areas on a worksheet have to be looked at. */
  default boolean movesCells(String sheet) {
    return false;
  }

  /** Whether cells change places at all. */
  default boolean movesCells() {
    return false;
  }

  /** A worksheet gets another name. */
  static FormulaChange renamedSheet(String from, String to) {
    return new RenamedSheet(from, to);
  }

  /** A column of a table gets another name. */
  static FormulaChange renamedColumn(String table, String from, String to) {
    return new RenamedColumn(table, from, to);
  }

  /** A table gets another name. */
  static FormulaChange renamedTable(String from, String to) {
    return new RenamedTable(from, to);
  }

  /** Cells change places. */
  static FormulaChange relocated(Relocation relocation) {
    return new RelocatedCells(relocation);
  }

  /** Whole rows or columns come or go. */
  static FormulaChange lines(LineShift shift) {
    return new ShiftedLines(new LineRelocation(shift));
  }

  /** As any cells that change places, with a closer look at whether a formula is concerned. */
  record ShiftedLines(LineRelocation relocation) implements FormulaChange {
    @Override
    public boolean concerns(String formula, FormulaHome home) {
      return relocation.concerns(formula, home);
    }

    @Override
    public Followed formula(String formula, FormulaHome home) {
      return Followed.relocated(formula, home, relocation);
    }

    @Override
    public Optional<String> areas(String areas, String sheet) {
      return AreaList.follow(areas, sheet, relocation);
    }

    @Override
    public boolean movesCells(String sheet) {
      return relocation.concerns(sheet);
    }

    @Override
    public boolean movesCells() {
      return true;
    }
  }

  record RenamedSheet(String from, String to) implements FormulaChange {
    @Override
    public boolean concerns(String formula, FormulaHome home) {
      String hint = from.replace("'", "''").toLowerCase(Locale.ROOT);
      return formula.toLowerCase(Locale.ROOT).contains(hint);
    }

    @Override
    public Followed formula(String formula, FormulaHome home) {
      return Followed.of(Expressions.renameSheet(FormulaParser.parse(formula), from, to).print());
    }

    @Override
    public Optional<String> sheet(String name) {
      return Optional.of(from.equalsIgnoreCase(name) ? to : name);
    }
  }

  record RenamedTable(String from, String to) implements FormulaChange {
    @Override
    public boolean concerns(String formula, FormulaHome home) {
      return formula.toLowerCase(Locale.ROOT).contains(from.toLowerCase(Locale.ROOT));
    }

    @Override
    public Followed formula(String formula, FormulaHome home) {
      return Followed.of(Expressions.renameTable(FormulaParser.parse(formula), from, to).print());
    }
  }

  record RenamedColumn(String table, String from, String to) implements FormulaChange {
    @Override
    public boolean concerns(String formula, FormulaHome home) {
      return formula.indexOf('[') >= 0;
    }

    @Override
    public Followed formula(String formula, FormulaHome home) {
      return Followed.of(ColumnReferences.rename(formula, table, from, to));
    }
  }

  record RelocatedCells(Relocation relocation) implements FormulaChange {
    @Override
    public boolean concerns(String formula, FormulaHome home) {
      boolean atHome = home.before() != null && relocation.concerns(home.before());
      return atHome || formula.indexOf('!') >= 0;
    }

    @Override
    public Followed formula(String formula, FormulaHome home) {
      return Followed.relocated(formula, home, relocation);
    }

    @Override
    public Optional<String> sheet(String name) {
      return relocation.sheet(name);
    }

    @Override
    public Optional<String> area(String area, String sheet) {
      return AreaList.followWhole(area, sheet, relocation);
    }

    @Override
    public Optional<SheetRange> elsewhere(String area, String sheet) {
      List<CellArea> one = AreaList.read(area);
      return one.size() != 1
          ? Optional.empty()
          : relocation
              .range(new SheetRange(sheet, one.getFirst()))
              .filter(now -> !now.sheet().equalsIgnoreCase(sheet));
    }

    @Override
    public Optional<String> areas(String areas, String sheet) {
      return AreaList.follow(areas, sheet, relocation);
    }

    @Override
    public boolean movesCells(String sheet) {
      return relocation.concerns(sheet);
    }

    @Override
    public boolean movesCells() {
      return true;
    }
  }
}
