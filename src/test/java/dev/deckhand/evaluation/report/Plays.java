package dev.deckhand.evaluation.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.deckhand.assist.Answer;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import dev.deckhand.evaluation.run.Played;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results to make reports of. */
final class Plays {
  static final Instant AT = Instant.parse("2026-11-03T14:05:00Z");

  private Plays() {}

  static Played of(String feature, String id, String model, @Nullable Double score, double cost) {
    return of(feature, id, model, score, cost, "Sum of revenue by region", "**12** of 13");
  }

  static Played of(
      String feature,
      String id,
      String model,
      @Nullable Double score,
      double cost,
      String instruction,
      String answer) {
    boolean solved = score != null && score == 1;
    return new Played(
        id + " " + model + " #1",
        id,
        feature,
        model,
        1,
        new Played.Asked(instruction, "regional-sales.xlsx", "Orders!A1", "easy", List.of("smoke")),
        "0123456789ab",
        score,
        solved,
        List.of(
            new Played.CheckLine("formulas", false, score, "N2:N9 holds constants", List.of("N2")),
            new Played.CheckLine("onlyChanged", true, 1.0, "nothing else changed", List.of())),
        TurnStatus.PROPOSED,
        new Answer(answer, List.of(new Answer.Citation("Orders!K2:K9", "12", true))),
        JsonNodeFactory.instance.objectNode().put("summary", "Adds <Margin>"),
        null,
        List.of("overwrite: Orders!N1 replaces 1 cell"),
        List.of(new Played.Change("Orders!N2", "", "=K2-L2 → 40")),
        "ab".repeat(32),
        new Usage(900, 100, BigDecimal.valueOf(cost), 1234, false),
        AT,
        List.of(),
        List.of());
  }

  /** The same with what a judge says and what slides look like. */
  static Played with(Played plain, List<Played.RubricLine> rubric, List<Played.Picture> pictures) {
    return new Played(
        plain.key(),
        plain.caseId(),
        plain.feature(),
        plain.model(),
        plain.repeat(),
        plain.asked(),
        plain.harness(),
        plain.score(),
        plain.solved(),
        plain.checks(),
        plain.status(),
        plain.answer(),
        plain.plan(),
        plain.refusal(),
        plain.violations(),
        plain.changed(),
        plain.fileHash(),
        plain.usage(),
        plain.at(),
        rubric,
        pictures);
  }
}
