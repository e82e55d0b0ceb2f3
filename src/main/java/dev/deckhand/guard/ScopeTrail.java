package dev.deckhand.guard;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.Scope;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The granted cells while a plan runs: lines come and go among them, worksheets are renamed. */
final class ScopeTrail {
  private Scope scope;
  private boolean moved;
  private final Map<String, String> names = new LinkedHashMap<>();

  ScopeTrail(Scope scope, WorkbookSnapshot before) {
    this.scope = scope;
    before.sheets().forEach(sheet -> names.put(sheet.name(), sheet.name()));
  }

  /** The trail at the end of a plan. */
  static ScopeTrail end(Scope scope, WorkbookSnapshot before, BoundPlan plan) {
    ScopeTrail trail = new ScopeTrail(scope, before);
    plan.operations().forEach(trail::ran);
    return trail;
  }

  /** The granted cells where they are now. */
  Scope scope() {
    return scope;
  }

  /** Whether cells may be elsewhere than in the workbook before. */
  boolean moved() {
    return moved;
  }

  /** The present names of the worksheets there were, by their names before. */
  Map<String, String> names() {
    return names;
  }

  /** The name a worksheet had before the plan; its own where the plan added it. */
  String before(String name) {
    String now = name.toLowerCase(Locale.ROOT);
    return names.entrySet().stream()
        .filter(e -> e.getValue().toLowerCase(Locale.ROOT).equals(now))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }

  void ran(BoundOperation operation) {
    if (operation instanceof BoundLineOperation line) {
      scope = scope.shifted(line.shift());
      moved = true;
    } else if (operation instanceof BoundSheetOperation.RenameSheet rename) {
      scope = scope.renamed(rename.from(), rename.to());
      names.replaceAll((was, now) -> now.equalsIgnoreCase(rename.from()) ? rename.to() : now);
    } else if (operation instanceof BoundSheetOperation.DeleteSheet delete) {
      names.values().removeIf(now -> now.equalsIgnoreCase(delete.sheet()));
    }
  }
}
