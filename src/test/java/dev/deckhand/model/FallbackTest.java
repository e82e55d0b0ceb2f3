package dev.deckhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ModelFailure.Kind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which model is asked next, and when none is. */
class FallbackTest {
  private static final ModelRef FIRST = ModelRef.parse("first/model");
  private static final ModelRef SECOND = ModelRef.parse("second/model");
  private static final ModelRef THIRD = ModelRef.parse("third/model");
  private static final TokenUsage USAGE = new TokenUsage(10, 0, 5, false);

  private final Deque<Consumer<TextSink>> texts = new ArrayDeque<>();
  private final Deque<ChatOutcome> script = new ArrayDeque<>();
  private final List<ChatCall> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final StringBuilder heard = new StringBuilder();
  private final AtomicLong nanos = new AtomicLong();
  private Duration each = Duration.ZERO;

  @Test
  void theFirstThatAnswersEndsIt() {
    script.add(failed(Kind.UNREACHABLE));
    script.add(failed(Kind.RATE_LIMITED));
    script.add(reply());
    FallbackOutcome outcome = run(false, FIRST, SECOND, THIRD);
    assertThat(outcome.outcome()).isInstanceOf(ChatOutcome.Reply.class);
    assertThat(outcome.model()).isEqualTo(THIRD);
    assertThat(outcome.failed())
        .extracting(FallbackOutcome.Tried::model)
        .containsExactly(FIRST, SECOND);
    assertThat(outcome.failed().getFirst().outcome().failure().kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(outcome.usage()).isEqualTo(new TokenUsage(30, 0, 15, false));
    assertThat(told)
        .containsExactly(
            "first/model UNREACHABLE second/model", "second/model RATE_LIMITED third/model");
  }

  @Test
  void onlyTheLastModelGetsAllTries() {
    script.add(failed(Kind.UNREACHABLE));
    script.add(failed(Kind.UNREACHABLE));
    run(false, FIRST, SECOND);
    assertThat(asked).extracting(call -> call.limits().attempts()).containsExactly(1, 3);
    assertThat(asked).extracting(ChatCall::model).containsExactly(FIRST, SECOND);
  }

  @Test
  void allModelsShareOneDeadline() {
    each = Duration.ofSeconds(50);
    script.add(failed(Kind.STALLED));
    script.add(failed(Kind.STALLED));
    script.add(reply());
    run(false, FIRST, SECOND, THIRD);
    assertThat(asked)
        .extracting(call -> call.limits().total())
        .containsExactly(Duration.ofSeconds(180), Duration.ofSeconds(130), Duration.ofSeconds(80));
  }

  @Test
  void pastTheDeadlineNobodyElseIsAsked() {
    each = Duration.ofSeconds(180);
    script.add(failed(Kind.TIMEOUT));
    assertThat(run(false, FIRST, SECOND).model()).isEqualTo(FIRST);
    assertThat(asked).hasSize(1);
  }

  @Test
  void afterTextWasHeardNobodyElseIsAsked() {
    texts.add(sink -> sink.text("half of "));
    script.add(failed(Kind.INCOMPLETE));
    FallbackOutcome outcome = run(true, FIRST, SECOND);
    assertThat(outcome.outcome()).isInstanceOf(ChatOutcome.Failed.class);
    assertThat(outcome.model()).isEqualTo(FIRST);
    assertThat(heard.toString()).isEqualTo("half of ");
    assertThat(asked).hasSize(1);
  }

  @Test
  void beforeAnyTextAStreamFallsBackToo() {
    texts.add(_ -> {});
    texts.add(sink -> sink.text("whole"));
    script.add(failed(Kind.STALLED));
    script.add(reply());
    assertThat(run(true, FIRST, SECOND).model()).isEqualTo(SECOND);
    assertThat(heard.toString()).isEqualTo("whole");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
  void everyFailureIsReasonToAskTheNext(Kind kind) {
    script.add(failed(kind));
    script.add(reply());
    assertThat(run(false, FIRST, SECOND).model()).isEqualTo(SECOND);
  }

  @Test
  void aCancelEndsIt() {
    script.add(failed(Kind.CANCELLED));
    assertThat(run(false, FIRST, SECOND).model()).isEqualTo(FIRST);
    assertThat(asked).hasSize(1);
  }

  private FallbackOutcome run(boolean streamed, ModelRef... order) {
    CallObserver observer =
        new CallObserver() {
          @Override
          public Observed begin(CatalogModel target, boolean ignored) {
            throw new AssertionError("the gateway observes calls");
          }

          @Override
          public void fellBack(ModelRef from, ModelFailure failure, ModelRef to) {
            told.add(from + " " + failure.kind() + " " + to);
          }
        };
    return new Fallback(models(), nanos::get, observer)
        .run(
            List.of(order),
            ChatCall.text(FIRST, "s", "u"),
            streamed ? heard::append : null,
            new CancelSignal());
  }

  private ChatModels models() {
    return new ChatModels() {
      @Override
      public ChatOutcome ask(ChatCall call, CancelSignal cancel) {
        return play(call, null);
      }

      @Override
      public ChatOutcome stream(ChatCall call, TextSink sink, CancelSignal cancel) {
        return play(call, sink);
      }
    };
  }

  private ChatOutcome play(ChatCall call, @Nullable TextSink sink) {
    asked.add(call);
    nanos.addAndGet(each.toNanos());
    if (sink != null) {
      texts.remove().accept(sink);
    }
    return script.remove();
  }

  private static ChatOutcome failed(Kind kind) {
    return new ChatOutcome.Failed(new ModelFailure(kind, "x"), USAGE, Duration.ZERO, 1);
  }

  private static ChatOutcome reply() {
    return new ChatOutcome.Reply("done", null, USAGE, Duration.ZERO, 1);
  }
}
