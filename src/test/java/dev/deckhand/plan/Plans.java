package dev.deckhand.plan;

/** Plans written as JSON with single quotes; ids are the operations' places. */
public final class Plans {
  private Plans() {}

  /** A plan of operations without ids. */
  public static EditPlan of(String... operations) {
    String json =
        "{\"summary\":\"\",\"operations\":["
            + String.join(",", operations).replace('\'', '"')
            + "]}";
    return switch (PlanJson.read(json)) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable unreadable ->
          throw new AssertionError(unreadable.violations().toString());
    };
  }
}
