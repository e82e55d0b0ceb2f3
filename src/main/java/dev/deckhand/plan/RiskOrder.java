package dev.deckhand.plan;

import java.util.Comparator;
import java.util.List;

/**
 * What stands against a plan, most dangerous first: of five thousand questions the one that sends
 * data away or breaks a signature must not be the last.
 */
public final class RiskOrder {
  /** Codes of consents by weight; what is not named comes after them. */
  private static final List<String> CODES =
      List.of(
          "egress",
          "signature",
          "breaks-references",
          "delete-sheet",
          "delete-rows",
          "delete-columns",
          "delete-name",
          "unhide",
          "hidden",
          "protected",
          "overwrite");

  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::severity).thenComparingInt(RiskOrder::rank);

  private RiskOrder() {}

  /** The same findings in order; equal ones keep theirs. */
  public static List<Violation> of(List<Violation> violations) {
    return violations.stream().sorted(ORDER).toList();
  }

  private static int rank(Violation violation) {
    int known = CODES.indexOf(violation.code());
    return known < 0 ? CODES.size() : known;
  }
}
