package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Stall;
import dev.deckhand.testing.provider.StubReply.Stalled;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams on which nothing comes hold memory, but neither threads nor other calls. */
@Timeout(120)
class IdleStreamsTest {
  private static final int STREAMS = 2_000;

  /** What the JDK adds for its own needs, whatever the number of streams. */
  private static final int A_FEW = 30;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void thousandsWaitWithoutThreadsOfTheirOwn() throws Exception {
    try (Trial trial = new Trial(Way.OPENAI_STREAM, new Stalled("one two", Stall.AFTER_HEADERS))) {
      trial.within(Trial.LONG.multipliedBy(8), Trial.LONG.multipliedBy(8), 1);
      int before = THREADS.getThreadCount();
      List<CompletableFuture<ChatOutcome>> streams = new ArrayList<>();
      for (int i = 0; i < STREAMS; i++) {
        CompletableFuture<ChatOutcome> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> ended.complete(trial.ask()));
        streams.add(ended);
      }
      for (int i = 0; i < STREAMS; i++) {
        assertThat(trial.stub.awaitRequest(Trial.LONG)).as("stream %d", i).isTrue();
      }

      assertThat(THREADS.getThreadCount() - before).isLessThan(A_FEW);
      assertThat(streams).noneMatch(CompletableFuture::isDone);
      try (Trial other = new Trial(Way.OPENAI, StubReply.text("hi"))) {
        assertThat(other.ask()).isInstanceOf(ChatOutcome.Reply.class);
      }

      trial.cancel.cancel();
      for (CompletableFuture<ChatOutcome> stream : streams) {
        assertThat(stream.get(60, TimeUnit.SECONDS))
            .isInstanceOfSatisfying(
                ChatOutcome.Failed.class,
                failed -> assertThat(failed.failure().kind()).isEqualTo(Kind.CANCELLED));
      }
      assertThat(THREADS.getThreadCount() - before).isLessThan(A_FEW);
    }
  }
}
