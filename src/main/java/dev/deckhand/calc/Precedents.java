package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Corner;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expression.Link;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.Operator;
import dev.deckhand.calc.syntax.TableSpecifier;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.TableInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cells a formula reads as far as its text tells. */
final class Precedents {
  private static final Set<String> COMPUTED = Set.of("INDIRECT", "OFFSET");

  private final Definitions definitions;
  private final Area here;
  private final List<Reading> readings = new ArrayList<>();
  private final Set<DefinedName> visited = new HashSet<>();
  private boolean computed;
  private boolean movesWithNames;

  private Precedents(Definitions definitions, Area here) {
    this.definitions = definitions;
    this.here = here;
  }

  static Precedents of(Definitions definitions, Area here, CellFormula formula) {
    try {
      return of(definitions, here, definitions.parse(formula.text()));
    } catch (NotEvaluatedException e) {
      Precedents precedents = new Precedents(definitions, here);
      precedents.computed = true;
      return precedents;
    }
  }

  static Precedents of(Definitions definitions, Area here, Expression expression) {
    Precedents precedents = new Precedents(definitions, here);
    try {
      precedents.add(expression);
    } catch (NotEvaluatedException e) {
      precedents.computed = true;
    }
    return precedents;
  }

  /** The cells read, as the formula's own cell sees them. */
  List<Area> areas() {
    return readings.stream().map(r -> new Area(r.sheet(), r.bounds(0, 0))).toList();
  }

  /** The cells read with what moves along when the formula is filled down. */
  List<Reading> readings() {
    return readings;
  }

  /** Whether a defined name stands for other cells in the next row, which readings do not tell. */
  boolean movesWithNames() {
    return movesWithNames;
  }

  /** Whether the formula may read other cells than {@link #readings()}. */
  boolean isComputed() {
    return computed;
  }

  private void add(Expression expression) {
    Expressions.walk(expression, this::addNode);
  }

  private void addNode(Expression node) {
    switch (node) {
      case Expression.Reference r -> addReference(r);
      case Expression.Name n -> addName(n);
      case Expression.TableReference t -> addTable(t);
      case Expression.Call c -> addCall(c);
      case Expression.Chain c -> computed |= isComputedRange(c);
      case Expression.Postfix p -> computed |= p.kind() == Expression.Postfix.Kind.SPILL;
      case Expression.NumberLiteral e -> {}
      case Expression.TextLiteral e -> {}
      case Expression.BooleanLiteral e -> {}
      case Expression.ErrorLiteral e -> {}
      case Expression.Missing e -> {}
      case Expression.ArrayLiteral e -> {}
      case Expression.Prefix e -> {}
      case Expression.Group e -> {}
      case Expression.Padded e -> {}
      case Expression.Invocation e -> {}
    }
  }

  /** {@code A1:INDEX(B:B,3)} reads what lies between. */
  private static boolean isComputedRange(Expression.Chain chain) {
    for (Link link : chain.rest()) {
      if (link.operator() == Operator.RANGE) {
        return true;
      }
    }
    return false;
  }

  private void addCall(Expression.Call call) {
    String function = call.function();
    computed |= COMPUTED.contains(function) || function.equals("ANCHORARRAY");
    if (call.name().indexOf('!') < 0) {
      addName(new Expression.Name(null, call.name(), call.name()));
    }
  }

  private void addReference(Expression.Reference reference) {
    if (reference.sheet() != null && reference.sheet().isExternal()) {
      return;
    }
    int first = here.sheet();
    int last = here.sheet();
    if (reference.sheet() != null) {
      first = definitions.source().sheetIndex(reference.sheet().first());
      String lastName = reference.sheet().last();
      last = lastName == null ? first : definitions.source().sheetIndex(lastName);
    }
    if (first >= 0 && last >= 0) {
      for (int sheet = Math.min(first, last); sheet <= Math.max(first, last); sheet++) {
        readings.add(reading(sheet, reference));
      }
    }
  }

  private static Reading reading(int sheet, Expression.Reference reference) {
    CellArea area = reference.area();
    Corner first = reference.first();
    Corner last = reference.last() == null ? first : reference.last();
    boolean allRows = first.row() == Corner.NONE;
    return new Reading(
        sheet,
        area.firstColumn(),
        area.lastColumn(),
        allRows ? area.firstRow() : first.row(),
        !allRows && !first.rowFixed(),
        allRows ? area.lastRow() : last.row(),
        !allRows && !last.rowFixed());
  }

  private void addName(Expression.Name name) {
    String own = definitions.source().sheets().get(here.sheet());
    if (name.sheet() != null && name.sheet().isExternal()) {
      return;
    }
    String sheet = name.sheet() == null ? own : name.sheet().first();
    Optional<DefinedName> defined = definitions.name(sheet, name.name());
    if (defined.isPresent() && visited.add(defined.get())) {
      Expression expression = definitions.parse(defined.get().refersTo());
      Expression seen = Expressions.seenFrom(expression, here.cells().first());
      movesWithNames |= References.isRelative(expression);
      add(seen);
    } else {
      Tables.find(definitions.source(), name.name()).ifPresent(this::addRows);
    }
  }

  private void addRows(TableInfo table) {
    try {
      addFixed(Tables.data(definitions.source(), table));
    } catch (CellErrorException e) {
      // A table without rows reads no cells.
      return;
    }
  }

  private void addTable(Expression.TableReference reference) {
    TableSpecifier specifier = reference.specifier();
    boolean thisRow = specifier.parts().contains(TableSpecifier.Part.THIS_ROW);
    TableSpecifier asked = thisRow ? specifier.allData() : specifier;
    try {
      Value value = Tables.resolve(definitions.source(), asked, here);
      if (thisRow && value instanceof Value.Reference cells) {
        readings.add(Reading.rowAlong(cells.area(), here.cells().firstRow()));
      } else {
        addFixed(value);
      }
    } catch (CellErrorException e) {
      // A reference to a table part that does not exist reads no cells.
      return;
    }
  }

  private void addFixed(Value value) {
    if (value instanceof Value.Reference reference) {
      reference.areas().forEach(area -> readings.add(Reading.fixed(area)));
    }
  }
}
