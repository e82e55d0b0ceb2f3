package dev.deckhand.guard;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.BoundArrangeOperation;
import dev.deckhand.plan.BoundCellOperation;
import dev.deckhand.plan.BoundDeckOperation;
import dev.deckhand.plan.BoundFormatOperation;
import dev.deckhand.plan.BoundLayoutOperation;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundNameOperation;
import dev.deckhand.plan.BoundNoteOperation;
import dev.deckhand.plan.BoundObjectOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundRuleOperation;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The scope again, on the finished copy: every cell outside it is what it was, whatever the
 * operations were thought to do.
 */
final class ScopeResultGuard implements ResultGuard {
  private static final int MOST = 20;

  @Override
  public List<Violation> judge(ProvenEdit edit) {
    Scope scope = edit.planned().scope();
    if (scope.everywhere()) {
      return List.of();
    }
    ScopeTrail end = ScopeTrail.end(scope, edit.before(), edit.planned().plan());
    boolean follow = edit.planned().plan().operations().stream().anyMatch(o -> follows(o, edit));
    List<String> places = new ArrayList<>();
    for (SheetSnapshot sheet : edit.before().sheets()) {
      String now = end.names().get(sheet.name());
      SheetSnapshot after = now == null ? null : edit.after().sheet(now).orElse(null);
      if (after != null) {
        places.addAll(new OutsideCells(sheet, scope, after, end.scope(), follow).changed(MOST));
      } else if (!scope.coversSheet(sheet.name())) {
        places.add(SheetRange.quote(sheet.name()));
      }
    }
    places.addAll(added(edit, end));
    return places.stream()
        .limit(MOST)
        .map(
            place ->
                Violation.error(
                    ScopeGuard.CODE,
                    "%s would change, which lies outside what may be changed (%s); ask for less"
                        .formatted(place, String.join(", ", scope.texts())),
                    place,
                    null))
        .toList();
  }

  /** Whether an operation may rewrite formulas elsewhere, as Excel would. */
  private static boolean follows(BoundOperation operation, ProvenEdit edit) {
    boolean headers = !edit.before().tables().isEmpty();
    return switch (operation) {
      case BoundCellOperation.MoveRange o -> true;
      case BoundCellOperation o -> headers;
      case BoundLineOperation o -> true;
      case BoundArrangeOperation o -> true;
      case BoundSheetOperation o -> true;
      case BoundNameOperation o -> true;
      case BoundObjectOperation o -> true;
      case BoundFormatOperation o -> false;
      case BoundLayoutOperation o -> false;
      case BoundRuleOperation o -> false;
      case BoundNoteOperation o -> false;
      case BoundDeckOperation o -> false;
    };
  }

  private static List<String> added(ProvenEdit edit, ScopeTrail end) {
    Map<String, String> known = end.names();
    return edit.after().sheets().stream()
        .map(SheetSnapshot::name)
        .filter(name -> known.values().stream().noneMatch(name::equalsIgnoreCase))
        .filter(name -> !end.scope().coversSheet(name))
        .map(SheetRange::quote)
        .toList();
  }
}
