package dev.deckhand.evaluation.score;

import dev.deckhand.assist.Answer;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.xlsx.TextWorkbook;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents before and after, and what was said of them. */
final class Scenes {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  static final DocumentEngine ENGINE = new OoxmlEngine(NOON, 50_000_000);

  /** Orders with two rows the same, a total on another worksheet, and an old error. */
  static final String[] ORDERS = {
    "Orders!A1 = Region",
    "Orders!B1 = Revenue",
    "Orders!C1 = Cost",
    "Orders!A2 = North",
    "Orders!B2 = 100",
    "Orders!C2 = 60",
    "Orders!A3 = South",
    "Orders!B3 = 200",
    "Orders!C3 = 90",
    "Orders!A4 = North",
    "Orders!B4 = 100",
    "Orders!C4 = 60",
    "Orders!A5 = East",
    "Orders!B5 = 80",
    "Orders!C5 = 75",
    "Totals!A1 = =SUM(Orders!B2:B5)",
    "Totals!B1 = 0.5",
    "Totals!C1 = =A1*B1",
    "Totals!D1 = =1/0",
    "name Rate Totals!$B$1"
  };

  private static final Map<List<String>, OfficeFile> BOOKS = new ConcurrentHashMap<>();

  private Scenes() {}

  /** A workbook of lines; see {@link TextWorkbook}. */
  static OfficeFile book(String... lines) {
    return BOOKS.computeIfAbsent(List.of(lines), Scenes::make);
  }

  private static OfficeFile make(List<String> lines) {
    try {
      return TextWorkbook.make(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OfficeFile orders(String... more) {
    return book(Stream.concat(Arrays.stream(ORDERS), Arrays.stream(more)).toArray(String[]::new));
  }

  /** A file after operations, written as JSON with single quotes. */
  static OfficeFile edited(OfficeFile file, String... operations) {
    if (operations.length == 0) {
      return file;
    }
    EditPlan plan = Plans.of(file.format().host(), operations);
    return switch (ENGINE.bind(file, plan)) {
      case Binding.Bound bound -> ENGINE.edit(file, bound.plan()).file();
      case Binding.Refused refused ->
          throw new AssertionError(refused.violations().stream().map(Violation::message).toList());
    };
  }

  /** What operations make of a file. */
  static Submission submission(OfficeFile before, String... operations) {
    return submission(before, edited(before, operations), null);
  }

  static Submission submission(OfficeFile before, OfficeFile after, @Nullable OfficeFile golden) {
    OpenDocument start = OpenDocument.of(before, ENGINE);
    OpenDocument end = before == after ? start : OpenDocument.of(after, ENGINE);
    OpenDocument wanted = golden == null ? null : OpenDocument.of(golden, ENGINE);
    return new Submission(start, end, wanted, outcome(after, answer("")));
  }

  static Answer answer(String markdown, Answer.Citation... citations) {
    return new Answer(markdown, List.of(citations));
  }

  static TrialOutcome outcome(OfficeFile file, @Nullable Answer answer) {
    return outcome(file, TurnStatus.ANSWERED, answer, null, List.of(), null, Usage.NONE);
  }

  static TrialOutcome outcome(
      OfficeFile file,
      TurnStatus status,
      @Nullable Answer answer,
      @Nullable EditPlan plan,
      List<Violation> violations,
      @Nullable Refusal refusal,
      Usage usage) {
    return new TrialOutcome(
        "feature", "", status, answer, plan, violations, null, file, refusal, usage);
  }

  /** What was said of a workbook that stayed as it was. */
  static Submission saying(Answer answer) {
    return ending(outcome(orders(), answer));
  }

  static Submission ending(TrialOutcome outcome) {
    OpenDocument before = OpenDocument.of(orders(), ENGINE);
    boolean same = outcome.file() == orders();
    OpenDocument after = same ? before : OpenDocument.of(outcome.file(), ENGINE);
    return new Submission(before, after, null, outcome);
  }
}
