package dev.deckhand.guard;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every operation stays inside what the user let the plan change. */
final class ScopeGuard implements Guard {
  static final String CODE = "out-of-scope";

  @Override
  public List<Violation> judge(PlannedEdit edit) {
    if (edit.scope().everywhere()) {
      return List.of();
    }
    ScopeTrail trail = new ScopeTrail(edit.scope(), edit.before());
    List<Violation> violations = new ArrayList<>();
    for (BoundOperation operation : edit.plan().operations()) {
      for (Effect effect : Effects.of(operation)) {
        outside(effect, trail, edit)
            .ifPresent(place -> violations.add(violation(place, edit.scope(), operation.id())));
      }
      trail.ran(operation);
    }
    return violations;
  }

  static Violation violation(String place, Scope scope, String operation) {
    return Violation.error(
        CODE,
        "%s lies outside what may be changed (%s); leave it alone, or widen the scope"
            .formatted(place, String.join(", ", scope.texts())),
        place,
        operation);
  }

  /** The place an effect reaches outside the scope. */
  private static Optional<String> outside(Effect effect, ScopeTrail trail, PlannedEdit edit) {
    Scope scope = trail.scope();
    return switch (effect) {
      case Effect.Cells cells ->
          scope.covers(cells.range()) ? Optional.empty() : Optional.of(cells.range().toString());
      case Effect.Sheet sheet ->
          scope.coversSheet(sheet.name())
              ? Optional.empty()
              : Optional.of(SheetRange.quote(sheet.name()));
      case Effect.Lines lines -> lines(lines, trail, edit);
      case Effect.Name name -> name(name, scope, edit);
      case Effect.Slides slides -> Optional.of("A slide");
    };
  }

  /** Lines run over the whole worksheet: no filled cell on them, or moved, may lie outside. */
  private static Optional<String> lines(Effect.Lines effect, ScopeTrail trail, PlannedEdit edit) {
    SheetLines lines = effect.lines();
    Scope scope = trail.scope();
    int last = effect.moves() ? lines.first() : lines.last();
    if (!scope.reaches(lines.sheet(), lines.axis(), lines.first(), last)) {
      return Optional.of(lines.toString());
    }
    SheetSnapshot sheet = edit.before().sheet(trail.before(lines.sheet())).orElse(null);
    if (sheet == null || trail.moved()) {
      return Optional.empty(); // the finished file is looked at cell by cell
    }
    return sheet
        .cells(effect.moves() ? behind(lines) : lines.area())
        .filter(cell -> !cell.isBlank())
        .map(Cell::address)
        .filter(cell -> !scope.contains(lines.sheet(), cell))
        .findFirst()
        .map(cell -> SheetRange.of(lines.sheet(), cell).toString());
  }

  private static CellArea behind(SheetLines lines) {
    CellArea area = lines.area();
    return CellArea.between(
        area.first(), new CellAddress(CellAddress.ROWS - 1, CellAddress.COLUMNS - 1));
  }

  /** A name is as much in scope as the cells it stands for, before and afterwards. */
  private static Optional<String> name(Effect.Name name, Scope scope, PlannedEdit edit) {
    boolean before =
        edit.before().names().stream()
            .filter(known -> known.name().equalsIgnoreCase(name.name()))
            .map(DefinedName::refersTo)
            .allMatch(refersTo -> isInside(refersTo, scope));
    boolean after = name.refersTo().isEmpty() || isInside(name.refersTo(), scope);
    return before && after ? Optional.empty() : Optional.of(name.name());
  }

  private static boolean isInside(String refersTo, Scope scope) {
    try {
      return scope.covers(SheetRange.parse(refersTo));
    } catch (IllegalArgumentException noRange) {
      return false;
    }
  }
}
