package dev.deckhand.cli;

import dev.deckhand.evaluation.run.Baseline;
import dev.deckhand.evaluation.run.FeatureTally;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a replay ends with exit code 1, in sentences. */
final class Complaints {
  private static final int MOST_NAMED = 5;

  private Complaints() {}

  static List<String> of(RunResult run, @Nullable Double floor) {
    List<String> found = new ArrayList<>();
    if (!run.leftOut().isEmpty()) {
      found.add(
          "%d cases were left out: %s"
              .formatted(run.leftOut().size(), run.leftOut().getFirst().reason()));
    }
    add(found, "were not recorded like this", withCode(run, "model-not-recorded"));
    add(found, "broke", withCode(run, "case-broken"));
    if (floor != null) {
      for (FeatureTally tally : FeatureTally.overall(run.played())) {
        Double mean = tally.mean();
        if (mean == null || mean < floor) {
          found.add(
              String.format(
                  Locale.ROOT,
                  "%s has %s, which is below the floor of %.3f",
                  tally.model(),
                  mean == null ? "no score" : String.format(Locale.ROOT, "%.3f", mean),
                  floor));
        }
      }
    }
    return found;
  }

  static List<String> of(Baseline.Comparison compared) {
    List<String> found = new ArrayList<>();
    for (Baseline.Drop drop : compared.drops()) {
      found.add(
          String.format(
              Locale.ROOT,
              "%s dropped on %s from %.3f to %.3f over %d cases",
              drop.model(),
              drop.feature(),
              drop.before(),
              drop.now(),
              drop.cases()));
    }
    add(found, "of the baseline have no score now", compared.missing());
    return found;
  }

  private static List<String> withCode(RunResult run, String code) {
    return run.played().stream()
        .filter(played -> played.refusal() != null && played.refusal().code().equals(code))
        .map(Complaints::told)
        .toList();
  }

  private static String told(Played played) {
    return played.key() + ": " + (played.refusal() == null ? "" : played.refusal().message());
  }

  private static void add(List<String> found, String what, List<String> cases) {
    if (!cases.isEmpty()) {
      found.add(cases.size() + " cases " + what + ":");
      cases.stream().limit(MOST_NAMED).forEach(told -> found.add("  " + told));
    }
  }
}
