package dev.deckhand.guard;

import dev.deckhand.analysis.quality.CellQuality;
import dev.deckhand.analysis.quality.CellRemark;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ChangeReport.Cause;
import dev.deckhand.plan.ChangeReport.CellChange;
import dev.deckhand.plan.ChangeReport.NotEvaluated;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a careful colleague would remark on the cells a plan changed. Only ever warnings. */
public final class FormulaQualityGuard implements ResultGuard {
  private static final int EXAMPLES = 3;
  private static final String CIRCULAR = "it depends on itself";

  /** Remarks that are hardly ever what was meant. */
  private static final Set<String> MISTAKES =
      Set.of(
          "new-error",
          "circular",
          "constant-among-formulas",
          "inconsistent-formula",
          "range-stops-short");

  /** Whether a violation is one that whoever made the plan should mend. */
  public static boolean found(Violation violation) {
    return MISTAKES.contains(violation.code());
  }

  /** Anchors by remark, in the order they were found. */
  private static final class Remarks {
    private final Map<CellRemark, List<String>> anchors = new LinkedHashMap<>();

    void add(CellRemark remark, String anchor) {
      anchors.computeIfAbsent(remark, r -> new ArrayList<>()).add(anchor);
    }

    List<Violation> violations() {
      return anchors.entrySet().stream().map(e -> violation(e.getKey(), e.getValue())).toList();
    }

    private static Violation violation(CellRemark remark, List<String> anchors) {
      String others = String.join(", ", anchors.stream().skip(1).limit(EXAMPLES - 1L).toList());
      int more = anchors.size() - Math.min(anchors.size(), EXAMPLES);
      String also = others.isEmpty() ? "" : " (also " + others + also(more) + ")";
      return Violation.warning(
          remark.code(),
          anchors.getFirst() + also + " " + remark.message(),
          anchors.getFirst(),
          null);
    }

    private static String also(int more) {
      return more == 0 ? "" : " and " + more + " more";
    }
  }

  @Override
  public List<Violation> judge(ProvenEdit edit) {
    Remarks remarks = new Remarks();
    CellQuality quality = new CellQuality(edit.after());
    Set<String> edited = new HashSet<>();
    for (CellChange change : edit.report().cells()) {
      NewErrors.of(change).ifPresent(remark -> remarks.add(remark, change.anchor()));
      if (change.cause() == Cause.EDITED) {
        edited.add(change.anchor());
        SheetRange place = SheetRange.parse(change.anchor());
        quality
            .of(place.sheet(), place.area().first())
            .forEach(remark -> remarks.add(remark, change.anchor()));
      }
    }
    for (NotEvaluated cell : edit.report().notEvaluated()) {
      if (cell.reason().equals(CIRCULAR) && edited.contains(cell.anchor())) {
        remarks.add(
            new CellRemark("circular", "depends on itself; point it at other cells"),
            cell.anchor());
      }
    }
    if (edit.report().truncated()) {
      remarks.add(
          new CellRemark(
              "not-all-checked",
              "is the last cell looked at for errors and odd formulas; the plan changes more"),
          edit.report().cells().getLast().anchor());
    }
    return remarks.violations();
  }
}
