package dev.deckhand.evaluation.suite;

import dev.deckhand.document.Host;
import java.util.ArrayList;
import java.util.List;

/**
 * Ids a case may name: every feature the contract has, whether or not the catalogue has it yet, and
 * {@code auto}.
 */
public final class FeatureIds {
  private static final List<String> EXCEL =
      List.of(
          "excel.ask",
          "excel.explain",
          "excel.formula",
          "excel.repair",
          "excel.edit",
          "excel.clean",
          "excel.analyze",
          "excel.chart",
          "excel.pivot",
          "excel.format",
          "excel.fill",
          "excel.audit");
  private static final List<String> POWERPOINT =
      List.of(
          "powerpoint.create",
          "powerpoint.ask",
          "powerpoint.summarize",
          "powerpoint.rewrite",
          "powerpoint.translate",
          "powerpoint.notes",
          "powerpoint.edit",
          "powerpoint.review",
          "deck-from-workbook");

  private FeatureIds() {}

  /** The features of one application. */
  public static List<String> of(Host host) {
    return switch (host) {
      case EXCEL -> EXCEL;
      case POWERPOINT -> POWERPOINT;
    };
  }

  /** All features, in the contract's order. */
  public static List<String> all() {
    List<String> all = new ArrayList<>(EXCEL);
    all.addAll(POWERPOINT);
    return List.copyOf(all);
  }
}
