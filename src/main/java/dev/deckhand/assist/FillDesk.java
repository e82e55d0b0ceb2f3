package dev.deckhand.assist;

import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.assist.fill.Fill;
import dev.deckhand.assist.fill.FillCap;
import dev.deckhand.assist.fill.FillEstimate;
import dev.deckhand.assist.fill.FillJob;
import dev.deckhand.assist.fill.FillPlan;
import dev.deckhand.assist.fill.FillResult;
import dev.deckhand.assist.fill.FillState;
import dev.deckhand.assist.fill.FillTable;
import dev.deckhand.assist.fill.FillValue;
import dev.deckhand.assist.fill.FillWish;
import dev.deckhand.assist.fill.FillWords;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.feature.Prompt;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.plan.EditPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills rows with what a model works out: a sample first, the rest when the user wants it. */
final class FillDesk {
  /** Rows of a sample. */
  static final int SAMPLE = 20;

  private final CatalogModel model;
  private final ChatServices with;
  private final ModelCalls calls;
  private final Task task;
  private final TurnEvents events;
  private final CancelSignal cancel;
  private final Tongue tongue;

  FillDesk(
      CatalogModel model,
      ChatServices with,
      ModelCalls calls,
      Task task,
      TurnEvents events,
      CancelSignal cancel) {
    this.model = model;
    this.with = with;
    this.calls = calls;
    this.task = task;
    this.events = events;
    this.cancel = cancel;
    this.tongue = FillWords.tongue(task.instruction());
  }

  /** The rows a wish is about, as the document has them. */
  static FillTable table(OpenDocument document, FillWish wish) {
    VisibleCells visible = new VisibleCells(document.workbook(), document.workbookOutline());
    return FillTable.of(wish, visible, document.workbook().date1904());
  }

  /**
   * Works the first rows out, and tells what the rest would take.
   *
   * @param said what the model said of it
   * @param before what was spent on the way here
   * @param heard whether the user has read a part of that
   */
  Reply sample(Answer said, FillWish wish, Usage before, boolean heard) {
    FillTable table = table(task.document(), wish);
    FillRun run = run(wish, table, FillCap.NONE);
    List<FillValue> sample = table.first(SAMPLE);
    events.step("Working out a sample", "%d values".formatted(sample.size()));
    run.run(sample);
    Usage usage = run.usage().plus(before);
    if (run.stop() != null) {
      return new Reply.Failed(run.stop(), usage, heard);
    }
    FillJob job = job(wish, table);
    List<FillValue> open =
        table.values().stream().filter(value -> !run.results().containsKey(value)).toList();
    Map<FillValue, FillResult> known = task.memory().known(job, open);
    List<FillValue> rest = open.stream().filter(value -> !known.containsKey(value)).toList();
    boolean whole = rest.isEmpty();
    Map<FillValue, FillResult> shown = new LinkedHashMap<>(run.results());
    if (whole) {
      task.memory().keep(job, List.copyOf(known.values()));
      shown.putAll(known);
    }
    int rows = table.rows().size() - Math.min(SAMPLE, table.rows().size());
    FillEstimate estimate = whole ? null : run.forecast().of(sample, rows, rest);
    Fill fill = new FillState(wish, table, job, shown).with(estimate);
    String words = new FillWords(tongue, fill).sample(table, shown, SAMPLE);
    String summary = FillWords.summary(tongue, wish);
    EditPlan plan =
        whole
            ? FillPlan.of(wish, table, shown, summary)
            : FillPlan.sample(wish, table, shown, SAMPLE, summary);
    Answer answer = new Answer(said.markdown().strip() + "\n\n" + words, said.citations());
    return proposed(plan, answer, fill, usage);
  }

  /** Works all rows out that a sample was shown of. */
  Reply whole(FillWish wish, FillCap cap) {
    FillTable table = table(task.document(), wish);
    FillRun run = run(wish, table, cap);
    events.step("Working out all rows", "%,d values".formatted(table.values().size()));
    run.run(table.values());
    if (run.stop() != null) {
      boolean capped = run.stop().code().equals("cost-cap");
      Fill fill = soFar(wish, table, run);
      return capped
          ? new Reply.Declined(run.stop(), List.of(), fill.endedBy(cap), run.usage())
          : new Reply.Failed(run.stop(), fill, run.usage(), true);
    }
    Fill fill = new FillState(wish, table, job(wish, table), run.results()).with(null);
    EditPlan plan = FillPlan.of(wish, table, run.results(), FillWords.summary(tongue, wish));
    Answer answer = new Answer(new FillWords(tongue, fill).whole(), List.of());
    return proposed(plan, answer, fill, run.usage());
  }

  /** A run that ended early: what is there, and what the rest would take. */
  private Fill soFar(FillWish wish, FillTable table, FillRun run) {
    Map<FillValue, FillResult> results = run.results();
    List<FillValue> asked =
        results.values().stream().filter(r -> !r.reused()).map(FillResult::value).toList();
    List<FillValue> rest =
        table.values().stream().filter(value -> !results.containsKey(value)).toList();
    int rows = (int) table.rows().values().stream().filter(v -> !results.containsKey(v)).count();
    FillEstimate estimate = rest.isEmpty() ? null : run.forecast().of(asked, rows, rest);
    return new FillState(wish, table, job(wish, table), results).with(estimate);
  }

  private static Reply proposed(EditPlan plan, Answer answer, Fill fill, Usage usage) {
    return plan.isEmpty()
        ? new Reply.Declined(
            new Refusal(
                "nothing-found",
                "The model gave no result for any of these rows",
                "Say differently what is to be worked out, or choose another model"),
            List.of(),
            usage)
        : new Reply.Proposed(answer, plan, fill, usage);
  }

  private FillJob job(FillWish wish, FillTable table) {
    String version = Prompt.ofValues(task.feature()).version();
    return FillJob.of(task.instruction(), wish, table, model.ref().toString(), version);
  }

  private FillRun run(FillWish wish, FillTable table, FillCap cap) {
    FillRun.Course course =
        new FillRun.Course(
            task.memory(),
            cap,
            task.limits(),
            events,
            cancel,
            with.prompt().markers(),
            with.clock());
    String system = Prompt.ofValues(task.feature()).text();
    return new FillRun(model, calls, job(wish, table), system, course);
  }
}
