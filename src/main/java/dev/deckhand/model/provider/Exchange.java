package dev.deckhand.model.provider;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.langchain4j.model.output.FinishReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What happens during one request: its limits, the bytes received, and the failure that ends it.
 * Used by the thread that asks.
 */
final class Exchange {
  private static final int LONGEST_DETAIL = 300;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private final String name;
  private final @Nullable ApiKey key;
  private final Wire wire;
  private final boolean streams;
  private final ChatLimits limits;
  private final CallTime.Deadline deadline;
  private final CancelSignal cancel;
  private @Nullable ModelFailure failure;
  private @Nullable FinishReason finish;
  private boolean begun;
  private long received;

  /**
   * @param name of what is asked, the beginning of every sentence about it
   * @param key never shown in one
   * @param streams whether the provider is asked for a stream
   */
  Exchange(
      String name,
      @Nullable ApiKey key,
      Wire wire,
      boolean streams,
      ChatLimits limits,
      CallTime.Deadline deadline,
      CancelSignal cancel) {
    this.name = name;
    this.key = key;
    this.wire = wire;
    this.streams = streams;
    this.limits = limits;
    this.deadline = deadline;
    this.cancel = cancel;
  }

  Wire wire() {
    return wire;
  }

  CancelSignal cancel() {
    return cancel;
  }

  boolean streams() {
    return streams;
  }

  /** Longest time to wait for the reply to begin. */
  Duration patienceForFirstByte() {
    return streams ? shorter(limits.firstByte(), left()) : left();
  }

  /** Longest time to wait for the next bytes of the reply. */
  Duration patience() {
    return shorter(limits.idle(), left());
  }

  /** The failure to report when such a wait ended without anything. */
  StoppedException ranOut() {
    return deadline.passed()
        ? stop(Kind.TIMEOUT, "gave no complete reply within " + seconds(limits.total()))
        : stop(Kind.STALLED, "went silent");
  }

  /** Counts bytes of the reply, on whatever status they come with. */
  void count(int bytes) {
    received += bytes;
    if (received > limits.replyBytes()) {
      throw stop(Kind.REPLY_TOO_LARGE, "sent more than " + limits.replyBytes() + " bytes");
    }
  }

  /** The provider accepted the request and began its reply, so it will bill for it. */
  void begin() {
    begun = true;
  }

  boolean begun() {
    return begun;
  }

  long received() {
    return received;
  }

  /** What the provider itself gave as its reason to end, where LangChain4j does not tell. */
  void finish(FinishReason reason) {
    finish = reason;
  }

  @Nullable FinishReason finish() {
    return finish;
  }

  StoppedException stop(Kind kind, String what) {
    return stop(new ModelFailure(kind, detail(what)));
  }

  /** Records the failure; the first one stands. */
  StoppedException stop(ModelFailure next) {
    ModelFailure first = failure;
    if (first == null) {
      first = next;
      failure = first;
    }
    return new StoppedException(first);
  }

  /** Records what the status says, which tells more than how the body with it ended. */
  StoppedException conclude(ModelFailure status) {
    failure = status;
    return new StoppedException(status);
  }

  @Nullable ModelFailure failure() {
    return failure;
  }

  /** A sentence about what is asked; text of the provider is cut and never shows the key. */
  String detail(String what) {
    String clean = CONTROLS.matcher(key == null ? what : key.redact(what)).replaceAll(" ");
    String cut =
        clean.length() <= LONGEST_DETAIL ? clean : clean.substring(0, LONGEST_DETAIL) + "…";
    return name + " " + cut;
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }

  private Duration left() {
    Duration left = deadline.left();
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
