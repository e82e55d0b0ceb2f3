package dev.deckhand.plan;

import dev.deckhand.document.Host;

/** Plans written as JSON with single quotes; ids are the operations' places. */
public final class Plans {
  private Plans() {}

  /** A plan for a workbook, of operations without ids. */
  public static EditPlan of(String... operations) {
    return of(Host.EXCEL, operations);
  }

  /** A plan of operations without ids. */
  public static EditPlan of(Host host, String... operations) {
    String json =
        "{\"summary\":\"\",\"operations\":["
            + String.join(",", operations).replace('\'', '"')
            + "]}";
    return switch (PlanJson.read(host, json)) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable unreadable ->
          throw new AssertionError(unreadable.violations().toString());
    };
  }
}
