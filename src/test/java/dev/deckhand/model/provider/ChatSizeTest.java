package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply.Endless;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reply without end is cut at the cap, which is one mebibyte here. */
@Timeout(60)
class ChatSizeTest {
  private static final long MEBIBYTE = 1 << 20;

  /** All the bytes a call may ever allocate, garbage included; the live heap is far below. */
  private static final long ALLOCATION = 48 * MEBIBYTE;

  /** What the stub may have written beyond the cap: socket buffers of both ends. */
  private static final long BUFFERS = 16 * MEBIBYTE;

  @ParameterizedTest
  @EnumSource
  void anEndlessReplyIsCutAtTheCap(Way way) throws InterruptedException {
    try (Trial trial = new Trial(way, new Endless())) {
      trial.within(Duration.ofSeconds(30), Duration.ofSeconds(10), 3);
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      assertThat(trial.failure().kind()).isEqualTo(Kind.REPLY_TOO_LARGE);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated).isLessThan(ALLOCATION);
      assertThat(trial.stub.awaitAbandoned(Trial.PROMPTLY)).isTrue();
      assertThat(trial.stub.sentBytes()).isLessThan(MEBIBYTE + BUFFERS);
      assertThat(trial.stub.requests()).hasSize(1);
    }
  }
}
