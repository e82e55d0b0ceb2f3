package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.Violation;

/** Runs a plan on a copy and tells findings and counts. */
final class PreviewPlan implements Tool {
  private static final int FINDINGS = 40;
  private static final int CELLS = 60;

  private final ToolDesk desk;

  PreviewPlan(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    int count = arguments.json().path("plan").path("operations").size();
    return "Trying a plan of " + count + " operations on a copy";
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    JsonNode plan = arguments.json().path("plan");
    if (!plan.isObject()) {
      throw new ToolProblem("\"plan\" is an object with summary and operations");
    }
    ToolDesk.Rehearsed rehearsed = desk.preview(plan);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("runs", rehearsed.report() != null);
    ArrayNode findings = node.putArray("findings");
    for (Violation violation : rehearsed.violations()) {
      if (findings.size() == FINDINGS) {
        node.put("findingsLeftOut", rehearsed.violations().size() - FINDINGS);
        break;
      }
      findings
          .addObject()
          .put("operation", violation.operation())
          .put("severity", violation.severity().name())
          .put("message", Shown.cut(violation.message()));
    }
    if (rehearsed.report() != null) {
      report(node, rehearsed.report());
    }
    return node;
  }

  private void report(ObjectNode node, ChangeReport report) {
    ChangeReport.Counts counts = report.counts();
    node.putObject("counts")
        .put("cellsEdited", counts.cellsEdited())
        .put("cellsRecalculated", counts.cellsRecalculated())
        .put("slides", counts.slides())
        .put("shapes", counts.shapes())
        .put("formulasNotComputed", report.notEvaluated().size());
    if (desk.host() == Host.EXCEL) {
      cells(node.putObject("cells"), report);
    }
  }

  /** Cells of worksheets that were shown before; new worksheets are told by their counts. */
  private void cells(ObjectNode node, ChangeReport report) {
    VisibleCells visible = desk.visible();
    for (ChangeReport.CellChange change : report.cells()) {
      if (node.size() == CELLS) {
        return;
      }
      if (visible.showsAll(SheetRange.parse(change.anchor()))) {
        node.put(
            change.anchor(),
            Shown.cut(change.before().text()) + " → " + Shown.cut(change.after().text()));
      }
    }
  }
}
