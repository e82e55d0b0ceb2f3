package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.Host;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.PlanJson;
import java.util.List;

/** Gives the operations of a batch ids of their own. */
final class OperationIds {
  private OperationIds() {}

  static List<Operation> unique(List<Operation> operations) {
    ObjectNode plan = PlanJson.write(new EditPlan("", operations));
    ArrayNode all = (ArrayNode) plan.path("operations");
    for (int i = 0; i < all.size(); i++) {
      ((ObjectNode) all.get(i)).put("id", String.valueOf(i + 1));
    }
    if (PlanJson.read(Host.EXCEL, plan) instanceof PlanJson.Reading.Read read) {
      return read.plan().operations();
    }
    throw new IllegalStateException(PlanJson.read(Host.EXCEL, plan).toString());
  }
}
