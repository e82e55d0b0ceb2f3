package dev.deckhand.calc.syntax;

import dev.deckhand.calc.syntax.Expression.ErrorLiteral;
import dev.deckhand.calc.syntax.Expression.Link;
import dev.deckhand.calc.syntax.Expression.Name;
import dev.deckhand.calc.syntax.Expression.Reference;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is done to expressions as a whole: shifting, renaming, walking. */
public final class Expressions {
  private Expressions() {}

  /**
   * The expression as a cell {@code rows} further down and {@code columns} further right would have
   * it after a copy or fill: relative references move, fixed ones stay, and one that leaves the
   * worksheet becomes {@code #REF!}.
   */
  public static Expression shift(Expression expression, int rows, int columns) {
    if (rows == 0 && columns == 0) {
      return expression;
    }
    return Rewrite.leaves(
        expression, leaf -> leaf instanceof Reference r ? shifted(r, rows, columns) : leaf);
  }

  private static Expression shifted(Reference reference, int rows, int columns) {
    Corner last = reference.last();
    boolean stays =
        reference.first().staysOnSheet(rows, columns)
            && (last == null || last.staysOnSheet(rows, columns));
    String prefix = reference.sheet() == null ? "" : reference.sheet().text();
    if (!stays) {
      return new ErrorLiteral(CellError.REF, prefix + "#REF!");
    }
    Corner movedFirst = reference.first().shifted(rows, columns);
    Corner movedLast = last == null ? null : last.shifted(rows, columns);
    return new Reference(
        reference.sheet(), movedFirst, movedLast, written(prefix, movedFirst, movedLast));
  }

  /**
   * The refers-to formula of a defined name, stored as seen from A1, as another cell sees it.
   * References that leave the worksheet come in at the opposite edge, as Excel has it for names.
   */
  public static Expression seenFrom(Expression refersTo, CellAddress cell) {
    return Rewrite.leaves(refersTo, leaf -> leaf instanceof Reference r ? wrapped(r, cell) : leaf);
  }

  private static Reference wrapped(Reference reference, CellAddress cell) {
    String prefix = reference.sheet() == null ? "" : reference.sheet().text();
    Corner first = reference.first().wrapped(cell.row(), cell.column());
    Corner last =
        reference.last() == null ? null : reference.last().wrapped(cell.row(), cell.column());
    return new Reference(reference.sheet(), first, last, written(prefix, first, last));
  }

  static String written(String prefix, Corner first, @Nullable Corner last) {
    StringBuilder out = new StringBuilder(prefix);
    first.print(out);
    if (last != null) {
      out.append(':');
      last.print(out);
    }
    return out.toString();
  }

  /** The expression after a worksheet of this workbook was renamed. */
  public static Expression renameSheet(Expression expression, String from, String to) {
    return Rewrite.leaves(expression, leaf -> renamed(leaf, from, to));
  }

  private static Expression renamed(Expression leaf, String from, String to) {
    if (leaf instanceof Reference r && r.sheet() != null) {
      SheetPrefix sheet = r.sheet().renamed(from, to);
      String rest = r.text().substring(r.sheet().text().length());
      return sheet.equals(r.sheet())
          ? r
          : new Reference(sheet, r.first(), r.last(), sheet.text() + rest);
    }
    if (leaf instanceof Name n && n.sheet() != null) {
      SheetPrefix sheet = n.sheet().renamed(from, to);
      return sheet.equals(n.sheet()) ? n : new Name(sheet, n.name(), sheet.text() + n.name());
    }
    return leaf;
  }

  /** The expression after cells have changed places; see {@link Relocation}. */
  public static Relocated relocate(Expression expression, FormulaHome home, Relocation relocation) {
    return Relocating.run(expression, home, relocation);
  }

  /** The expression with its structured references replaced; a bare name may be a table's. */
  public static Expression replaceTables(
      Expression expression, UnaryOperator<Expression> replacement) {
    return Rewrite.leaves(
        expression,
        leaf ->
            leaf instanceof Expression.TableReference || leaf instanceof Name
                ? replacement.apply(leaf)
                : leaf);
  }

  /** The expression with structured references to a table under another name. */
  public static Expression renameTable(Expression expression, String from, String to) {
    return Rewrite.leaves(
        expression,
        leaf ->
            switch (leaf) {
              case Expression.TableReference t when t.specifier().table().equalsIgnoreCase(from) ->
                  new Expression.TableReference(
                      t.specifier().of(to), to + t.text().substring(from.length()));
              case Name n when n.sheet() == null && n.name().equalsIgnoreCase(from) ->
                  new Name(null, to, to);
              default -> leaf;
            });
  }

  /** The cell and range references in reading order; names and tables are not resolved. */
  public static List<Reference> references(Expression expression) {
    List<Reference> found = new ArrayList<>();
    walk(
        expression,
        e -> {
          if (e instanceof Reference r) {
            found.add(r);
          }
        });
    return found;
  }

  /** The expression with any node replaced, its parts before itself. */
  public static Expression replace(Expression expression, UnaryOperator<Expression> change) {
    return Rewrite.nodes(expression, change);
  }

  /** Visits every node, parents before children, in reading order. */
  public static void walk(Expression expression, Consumer<Expression> visitor) {
    visitor.accept(expression);
    for (Expression child : children(expression)) {
      walk(child, visitor);
    }
  }

  /** The direct parts of a node, left to right. */
  public static List<Expression> children(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral e -> List.of();
      case Expression.TextLiteral e -> List.of();
      case Expression.BooleanLiteral e -> List.of();
      case Expression.ErrorLiteral e -> List.of();
      case Expression.Missing e -> List.of();
      case Expression.ArrayLiteral e -> List.of();
      case Expression.Reference e -> List.of();
      case Expression.Name e -> List.of();
      case Expression.TableReference e -> List.of();
      case Expression.Chain e -> operands(e);
      case Expression.Prefix e -> List.of(e.operand());
      case Expression.Postfix e -> List.of(e.operand());
      case Expression.Group e -> List.of(e.inner());
      case Expression.Padded e -> List.of(e.inner());
      case Expression.Call e -> e.arguments().list();
      case Expression.Invocation e -> {
        List<Expression> all = new ArrayList<>();
        all.add(e.callee());
        all.addAll(e.arguments().list());
        yield all;
      }
    };
  }

  private static List<Expression> operands(Expression.Chain chain) {
    List<Expression> all = new ArrayList<>(chain.rest().size() + 1);
    all.add(chain.first());
    for (Link link : chain.rest()) {
      all.add(link.operand());
    }
    return all;
  }
}
