package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.DefinedName;
import dev.deckhand.plan.NameOperation.DefineName;
import dev.deckhand.plan.NameOperation.DeleteName;
import dev.deckhand.plan.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Defined names that users made, changed or deleted. */
final class NameDifference implements Difference {

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<DefinedName> before = names(now);
    List<DefinedName> after = names(golden);
    List<List<Operation>> proposals = new ArrayList<>();
    for (DefinedName name : after) {
      if (before.stream().noneMatch(old -> isSame(old, name))) {
        proposals.add(
            List.of(new DefineName(ids.get(), name.name(), name.refersTo(), name.sheet())));
      }
    }
    for (DefinedName old : before) {
      if (after.stream().noneMatch(name -> isNamed(old, name))) {
        proposals.add(List.of(new DeleteName(ids.get(), old.name(), old.sheet())));
      }
    }
    return proposals;
  }

  private static List<DefinedName> names(WorkbookSide side) {
    return side.cells().names().stream()
        .filter(n -> !n.hidden() && !n.name().startsWith("_xlnm."))
        .toList();
  }

  private static boolean isSame(DefinedName a, DefinedName b) {
    return isNamed(a, b)
        && CellDistance.normal(a.refersTo()).equals(CellDistance.normal(b.refersTo()));
  }

  private static boolean isNamed(DefinedName a, DefinedName b) {
    return a.name().equalsIgnoreCase(b.name()) && java.util.Objects.equals(a.sheet(), b.sheet());
  }
}
