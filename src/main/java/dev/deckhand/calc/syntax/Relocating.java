package dev.deckhand.calc.syntax;

import dev.deckhand.calc.syntax.Expression.ErrorLiteral;
import dev.deckhand.calc.syntax.Expression.Name;
import dev.deckhand.calc.syntax.Expression.Reference;
import dev.deckhand.calc.syntax.Relocation.SheetSpan;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes one expression through a change of places. Dollar signs, the order of corners and the way a
 * sheet is written stay; references to other workbooks and structured references are left alone.
 */
final class Relocating {
  private final FormulaHome home;
  private final Relocation relocation;
  private final List<String> lost = new ArrayList<>();
  private boolean changed;
  private boolean disturbed;

  private Relocating(FormulaHome home, Relocation relocation) {
    this.home = home;
    this.relocation = relocation;
  }

  static Relocated run(Expression expression, FormulaHome home, Relocation relocation) {
    Relocating run = new Relocating(home, relocation);
    Expression result = Rewrite.leaves(expression, run::leaf);
    return new Relocated(run.changed ? result : expression, run.lost, run.disturbed);
  }

  private Expression leaf(Expression leaf) {
    Expression result =
        switch (leaf) {
          case Reference r -> reference(r, r.sheet());
          case Name n -> name(n, n.sheet());
          default -> leaf;
        };
    changed |= result != leaf;
    return result;
  }

  private Expression reference(Reference reference, @Nullable SheetPrefix prefix) {
    if (prefix == null) {
      String sheet = home.before();
      return sheet == null ? reference : moved(reference, sheet, null);
    }
    if (prefix.isExternal()) {
      return reference;
    }
    return prefix.is3d() ? spanned(reference, prefix) : moved(reference, prefix.first(), prefix);
  }

  private Expression moved(Reference reference, String sheet, @Nullable SheetPrefix prefix) {
    boolean leavesHome = prefix == null && !sheet.equals(home.after());
    if (!relocation.concerns(sheet) && !leavesHome) {
      return reference;
    }
    SheetRange before = new SheetRange(sheet, reference.area());
    Optional<SheetRange> now = relocation.range(before);
    if (now.isEmpty()) {
      return isRelativeName(reference) ? reference : lose(reference, prefix);
    }
    disturbed |= relocation.disturbs(before);
    SheetPrefix written = prefix(now.get().sheet(), sheet, prefix);
    if (now.get().area().equals(before.area()) && same(written, prefix)) {
      return reference;
    }
    return Corners.of(reference, now.get().area(), home.isName()).at(written);
  }

  private @Nullable SheetPrefix prefix(String now, String before, @Nullable SheetPrefix prefix) {
    if (prefix == null) {
      return now.equals(home.after()) ? null : SheetPrefix.of(now);
    }
    return now.equals(before) ? prefix : SheetPrefix.of(now);
  }

  private static boolean same(@Nullable SheetPrefix a, @Nullable SheetPrefix b) {
    return a == null ? b == null : a.equals(b);
  }

  private boolean isRelativeName(Reference reference) {
    Corner last = reference.last() == null ? reference.first() : reference.last();
    Corner first = reference.first();
    return home.isName()
        && !(first.rowFixed() || first.columnFixed() || last.rowFixed() || last.columnFixed());
  }

  /** Excel does not adjust 3-D references when cells move on one of their worksheets. */
  private Expression spanned(Reference reference, SheetPrefix prefix) {
    SheetSpan span = new SheetSpan(prefix.first(), prefix.last() == null ? "" : prefix.last());
    Optional<SheetSpan> now = relocation.span(span);
    if (now.isEmpty()) {
      return lose(reference, null);
    }
    disturbed = true;
    return now.get().equals(span)
        ? reference
        : new Corners(reference.first(), reference.last())
            .at(SheetPrefix.of(now.get().first(), now.get().last()));
  }

  private Expression name(Name name, @Nullable SheetPrefix prefix) {
    if (prefix == null || prefix.isExternal()) {
      return name;
    }
    Optional<String> now = relocation.sheet(prefix.first());
    if (now.isEmpty()) {
      lost.add(name.text());
      disturbed = true;
      return new ErrorLiteral(CellError.REF, "#REF!");
    }
    if (now.get().equals(prefix.first())) {
      return name;
    }
    SheetPrefix written = SheetPrefix.of(now.get());
    return new Name(written, name.name(), written.text() + name.name());
  }

  private Expression lose(Reference reference, @Nullable SheetPrefix prefix) {
    lost.add(reference.text());
    disturbed = true;
    String sheet =
        prefix == null || relocation.sheet(prefix.first()).isEmpty() ? "" : prefix.text();
    return new ErrorLiteral(CellError.REF, sheet + "#REF!");
  }

  /** The corners of a reference, as they are written. */
  private record Corners(Corner first, @Nullable Corner last) {

    /** The corners with new places; in a name only those with a dollar sign move. */
    static Corners of(Reference reference, CellArea area, boolean fixedOnly) {
      Corner first = reference.first();
      Corner last = reference.last();
      Corner other = last == null ? first : last;
      boolean rowsInOrder = first.row() <= other.row();
      boolean columnsInOrder = first.column() <= other.column();
      Corner movedFirst =
          first.movedTo(
              rowsInOrder ? area.firstRow() : area.lastRow(),
              columnsInOrder ? area.firstColumn() : area.lastColumn(),
              fixedOnly);
      Corner movedLast =
          last == null
              ? null
              : last.movedTo(
                  rowsInOrder ? area.lastRow() : area.firstRow(),
                  columnsInOrder ? area.lastColumn() : area.firstColumn(),
                  fixedOnly);
      return new Corners(movedFirst, movedLast);
    }

    Reference at(@Nullable SheetPrefix prefix) {
      String sheet = prefix == null ? "" : prefix.text();
      return new Reference(prefix, first, last, Expressions.written(sheet, first, last));
    }
  }
}
