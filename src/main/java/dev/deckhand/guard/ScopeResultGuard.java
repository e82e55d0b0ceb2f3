package dev.deckhand.guard;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
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
    List<String> places = new ArrayList<>();
    for (SheetSnapshot sheet : edit.before().sheets()) {
      String now = end.names().get(sheet.name());
      SheetSnapshot after = now == null ? null : edit.after().sheet(now).orElse(null);
      if (after != null) {
        places.addAll(new OutsideCells(sheet, scope, after, end.scope()).changed(MOST));
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
