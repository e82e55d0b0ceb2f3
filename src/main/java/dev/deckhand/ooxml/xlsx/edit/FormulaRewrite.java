package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.LineShift;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.edit.ReachableParts.ReachablePart;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Has every formula and every area in every part follow a change: cells, names, rules, tables,
 * charts, pivots. Cells themselves stay where they are.
 */
final class FormulaRewrite {
  private final WorkbookDraft draft;
  private final Following run;

  private final CellMove move;

  private FormulaRewrite(WorkbookDraft draft, Following run, CellMove move) {
    this.draft = draft;
    this.run = run;
    this.move = move;
  }

  /** Has everything follow lines that come or go, the cells of their worksheet included. */
  static void shift(WorkbookDraft draft, CellMove move, LineShift shift) {
    FormulaChange change = FormulaChange.lines(shift);
    Following run = new Following(draft, change, DisturbedWords.of(draft, change));
    FormulaRewrite rewrite = new FormulaRewrite(draft, run, move);
    ReachableParts.of(draft).forEach(rewrite::part);
    run.report();
  }

  static void everywhere(WorkbookDraft draft, FormulaChange change) {
    in(draft, change, ReachableParts.of(draft));
  }

  /** Has only some parts follow. */
  static void in(WorkbookDraft draft, FormulaChange change, List<ReachablePart> parts) {
    Following run = new Following(draft, change, DisturbedWords.of(draft, change));
    FormulaRewrite rewrite = new FormulaRewrite(draft, run, CellMove.NONE);
    parts.forEach(rewrite::part);
    run.report();
  }

  private void part(ReachablePart part) {
    LinkTargets.follow(run, part);
    if (part.name().endsWith(".vml")) {
      looseMarkup(part);
    } else if (part.name().endsWith(".xml")) {
      rewrite(part);
    }
  }

  /** Drawings of the old kind need not be well-formed; one that is not has no formula for us. */
  private void looseMarkup(ReachablePart part) {
    try {
      rewrite(part);
    } catch (DocumentProblem notWellFormed) {
      draft.notes().object("drawing", part.name(), "its references could not be read and stay");
    }
  }

  private void rewrite(ReachablePart part) {
    byte[] xml = draft.utf8(part.name());
    Optional<SheetPart> worksheet =
        draft.workbook().worksheets().stream()
            .filter(s -> s.part().equals(part.name()))
            .findFirst();
    byte[] changed =
        worksheet.isPresent()
            ? new SheetFollowing(run, worksheet.get(), moveOf(part), xml).run()
            : elements(part, xml);
    if (changed != xml) {
      draft.parts().put(part.name(), changed);
      draft.changed(part.name());
      if (worksheet.isEmpty()) {
        draft.notes().object(kind(part.name()), part.name(), "references follow");
      }
    }
  }

  private byte[] elements(ReachablePart part, byte[] xml) {
    Splices splices = new Splices(xml);
    new NodeFollowing(run, part, moveOf(part).shift(), splices)
        .follow(XmlNode.parseEveryBranch(part.name(), xml));
    return splices.apply();
  }

  private CellMove moveOf(ReachablePart part) {
    LineShift shift = move.shift();
    boolean here = shift != null && shift.lines().sheet().equalsIgnoreCase(part.sheet());
    return here ? move : CellMove.NONE;
  }

  private String kind(String part) {
    if (part.contains("/charts/")) {
      return "chart";
    }
    if (part.contains("/pivotCache/")) {
      return "pivot";
    }
    if (part.contains("/drawings/")) {
      return "drawing";
    }
    if (part.contains("/tables/")) {
      return "table";
    }
    if (part.contains("/pivotTables/")) {
      return "pivot";
    }
    if (part.toLowerCase(Locale.ROOT).contains("comments")) {
      return "comments";
    }
    return part.equals(draft.workbook().partName()) ? "names" : "part";
  }
}
