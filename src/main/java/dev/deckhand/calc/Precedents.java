package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expression.Link;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.Operator;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.DefinedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The cells a formula reads as far as its text tells. */
final class Precedents {
  private static final Set<String> COMPUTED = Set.of("INDIRECT", "OFFSET");

  private final Workspace workspace;
  private final Area here;
  private final List<Area> areas = new ArrayList<>();
  private final Set<DefinedName> visited = new HashSet<>();
  private boolean computed;

  private Precedents(Workspace workspace, Area here) {
    this.workspace = workspace;
    this.here = here;
  }

  static Precedents of(Workspace workspace, Area here, CellFormula formula) {
    Precedents precedents = new Precedents(workspace, here);
    try {
      precedents.add(workspace.parse(formula.text()));
    } catch (NotEvaluatedException e) {
      precedents.computed = true;
    }
    return precedents;
  }

  List<Area> areas() {
    return areas;
  }

  /** Whether the formula may read other cells than {@link #areas()}. */
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
      first = workspace.source().sheetIndex(reference.sheet().first());
      String lastName = reference.sheet().last();
      last = lastName == null ? first : workspace.source().sheetIndex(lastName);
    }
    if (first >= 0 && last >= 0) {
      for (int sheet = Math.min(first, last); sheet <= Math.max(first, last); sheet++) {
        areas.add(new Area(sheet, reference.area()));
      }
    }
  }

  private void addName(Expression.Name name) {
    String own = workspace.source().sheets().get(here.sheet());
    if (name.sheet() != null && name.sheet().isExternal()) {
      return;
    }
    String sheet = name.sheet() == null ? own : name.sheet().first();
    Optional<DefinedName> defined = workspace.name(sheet, name.name());
    if (defined.isPresent() && visited.add(defined.get())) {
      Expression expression = workspace.parse(defined.get().refersTo());
      add(Expressions.seenFrom(expression, here.cells().first()));
    } else {
      Tables.find(workspace.source(), name.name())
          .ifPresent(t -> addTable(() -> Tables.data(workspace.source(), t)));
    }
  }

  private void addTable(Expression.TableReference reference) {
    addTable(() -> Tables.resolve(workspace.source(), reference.specifier(), here));
  }

  /** A reference to a table part that does not exist reads no cells. */
  private void addTable(Supplier<Value> part) {
    try {
      areas.addAll(areas(part.get()));
    } catch (CellErrorException e) {
      return;
    }
  }

  private static List<Area> areas(Value value) {
    return value instanceof Value.Reference reference ? reference.areas() : List.of();
  }
}
