package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillBatches;
import dev.deckhand.assist.fill.FillCap;
import dev.deckhand.assist.fill.FillJob;
import dev.deckhand.assist.fill.FillMemory;
import dev.deckhand.assist.fill.FillProgress;
import dev.deckhand.assist.fill.FillPrompt;
import dev.deckhand.assist.fill.FillReply;
import dev.deckhand.assist.fill.FillResult;
import dev.deckhand.assist.fill.FillValue;
import dev.deckhand.context.TokenBudget;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.session.IdSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks one model for the results of values, batch after batch, each kept before the next is asked.
 * What it does not get right is asked once more. Used once, by one thread.
 */
final class FillRun {
  /** A reply may be longer than expected. */
  private static final int REPLY_ALLOWANCE = 2;

  private static final int COST_DIGITS = 12;

  private final CatalogModel model;
  private final ModelCalls calls;
  private final FillJob job;
  private final FillPrompt prompt;
  private final String system;
  private final Course course;
  private final FillBatches batches;
  private final Map<FillValue, FillResult> results = new LinkedHashMap<>();
  private final Map<FillValue, BigDecimal> shares = new HashMap<>();
  private TokenUsage spent = TokenUsage.NONE;
  private Duration took = Duration.ZERO;
  private int asked;
  private int wanted;
  private @Nullable Refusal stop;

  /**
   * What a run works with.
   *
   * @param markers makes random ids that the document cannot know
   */
  record Course(
      FillMemory memory,
      FillCap cap,
      ChatLimits limits,
      TurnEvents events,
      CancelSignal cancel,
      IdSource markers,
      Clock clock) {}

  /**
   * A run.
   *
   * @param system the prompt values are asked with
   */
  FillRun(CatalogModel model, ModelCalls calls, FillJob job, String system, Course course) {
    this.model = model;
    this.calls = calls;
    this.job = job;
    this.prompt = new FillPrompt(job);
    this.system = system;
    this.course = course;
    this.batches = new FillBatches(job, model.model());
  }

  /** Works values out that are not known yet; ends early where {@link #stop} says why. */
  void run(List<FillValue> values) {
    wanted = values.size();
    Map<FillValue, FillResult> known = course.memory().known(job, values);
    if (!known.isEmpty()) {
      course.memory().keep(job, List.copyOf(known.values()));
      results.putAll(known);
    }
    List<FillValue> open = values.stream().filter(value -> !known.containsKey(value)).toList();
    progress();
    for (List<FillValue> batch : batches.of(open)) {
      ask(batch, false);
      if (stop != null) {
        return;
      }
      progress();
    }
  }

  private void ask(List<FillValue> batch, boolean again) {
    if (stop != null || stopped(batch)) {
      return;
    }
    ChatOutcome outcome = calls.ask(call(batch), course.cancel());
    spent = spent.plus(outcome.usage());
    took = took.plus(outcome.latency());
    share(batch, outcome.usage());
    switch (outcome) {
      case ChatOutcome.Reply reply when reply.json() != null ->
          take(batch, FillReply.read(reply.json(), job, batch), again);
      case ChatOutcome.Failed failed -> failed(batch, failed.failure(), again);
      case ChatOutcome.Reply _, ChatOutcome.ToolsWanted _ ->
          throw new IllegalStateException("A JSON call without tools gave no JSON");
    }
  }

  private boolean stopped(List<FillValue> batch) {
    if (course.cancel().isCancelled()) {
      stop = new Refusal("cancelled", "You stopped this" + far(), RESUME);
    } else if (!course.cap().allows(spent.plus(expected(batch)), model.model())) {
      stop =
          new Refusal(
              "cost-cap",
              "The next call might go beyond the limit of " + course.cap().words() + far(),
              "Start it again with a higher limit: what is there is not paid for again");
    }
    return stop != null;
  }

  static final String RESUME = "Start it again to go on: what is there is not paid for again";

  private String far() {
    return "; %,d of %,d values are worked out, nothing is written"
        .formatted(results.size(), wanted);
  }

  private ChatCall call(List<FillValue> batch) {
    String user = prompt.user(batch, course.markers().next().toString());
    return new ChatCall(
            model.ref(), system, List.of(ChatMessage.user(user)), prompt.wanted(), course.limits())
        .watched(course.events()::sent);
  }

  /** What a call may take. */
  TokenUsage expected(List<FillValue> batch) {
    return new TokenUsage(input(batch), 0, (long) output(batch) * REPLY_ALLOWANCE, true);
  }

  private int input(List<FillValue> batch) {
    String text = prompt.user(batch, "00000000-0000-0000-0000-000000000000");
    return TokenBudget.estimate(system + prompt.wanted().schema() + text);
  }

  private int output(List<FillValue> batch) {
    return batch.stream().mapToInt(batches::output).sum();
  }

  private void share(List<FillValue> batch, TokenUsage usage) {
    asked += batch.size();
    model
        .model()
        .cost(usage)
        .map(c -> c.divide(BigDecimal.valueOf(batch.size()), COST_DIGITS, RoundingMode.HALF_UP))
        .ifPresent(part -> batch.forEach(value -> shares.merge(value, part, BigDecimal::add)));
  }

  private void take(List<FillValue> batch, FillReply reply, boolean again) {
    List<FillResult> settled = new ArrayList<>();
    List<FillValue> open = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      String result = reply.result(i + 1);
      if (result != null || again) {
        settled.add(result(batch.get(i), result, reply.problem(i + 1)));
      } else {
        open.add(batch.get(i));
      }
    }
    keep(settled);
    if (!open.isEmpty()) {
      ask(open, true);
    }
  }

  private void failed(List<FillValue> batch, ModelFailure failure, boolean again) {
    boolean tooLong = failure.kind() == ModelFailure.Kind.TRUNCATED;
    if (tooLong && batch.size() > 1) {
      int half = batch.size() / 2;
      ask(batch.subList(0, half), again);
      ask(batch.subList(half, batch.size()), again);
    } else if (tooLong) {
      keep(List.of(result(batch.getFirst(), null, "the reply was too long")));
    } else {
      String code = "model-" + failure.kind().name().toLowerCase(java.util.Locale.ROOT);
      stop = new Refusal(code.replace('_', '-'), failure.message() + far(), RESUME);
    }
  }

  private FillResult result(FillValue value, @Nullable String result, String problem) {
    return new FillResult(
        value,
        result,
        result == null ? problem : null,
        job.model(),
        job.promptVersion(),
        course.clock().instant(),
        false,
        model.model().prices() == null ? null : shares.getOrDefault(value, BigDecimal.ZERO));
  }

  private void keep(List<FillResult> settled) {
    course.memory().keep(job, settled);
    settled.forEach(result -> results.put(result.value(), result));
  }

  private void progress() {
    BigDecimal cost = model.model().cost(spent).orElse(null);
    course
        .events()
        .progress(
            new FillProgress(
                results.size(), wanted, spent.inputTokens(), spent.outputTokens(), cost));
  }

  /** What came, by value; those that were not reached are not there. */
  Map<FillValue, FillResult> results() {
    return results;
  }

  /** Why it ended early; {@code null} where it did not. */
  @Nullable Refusal stop() {
    return stop;
  }

  Usage usage() {
    return new Usage(
        spent.inputTokens(),
        spent.outputTokens(),
        model.model().cost(spent).orElse(null),
        0,
        spent.estimated());
  }

  /** Forecasts by what this run took. */
  FillForecast forecast() {
    return new FillForecast(model.model(), batches, this::expected, spent, took, asked);
  }
}
