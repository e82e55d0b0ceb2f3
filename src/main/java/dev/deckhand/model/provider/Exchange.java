package dev.deckhand.model.provider;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happens during one request: its limits, the bytes received, and the failure that ends it.
 * Used by the thread that asks.
 */
final class Exchange {
  private static final int LONGEST_DETAIL = 300;

  private final ChatTransport.Request request;
  private @Nullable ModelFailure failure;
  private boolean begun;
  private long received;

  Exchange(ChatTransport.Request request) {
    this.request = request;
  }

  ChatTransport.Request request() {
    return request;
  }

  /** Whether the provider is asked for a stream: somebody listens, and the model can. */
  boolean streams() {
    return request.sink() != null && request.target().model().can(ModelCapability.STREAMING);
  }

  /** Longest time to wait for the reply to begin. */
  Duration patienceForFirstByte() {
    return streams() ? shorter(request.limits().firstByte(), left()) : left();
  }

  /** Longest time to wait for the next bytes of the reply. */
  Duration patience() {
    return shorter(request.limits().idle(), left());
  }

  /** The failure to report when such a wait ended without anything. */
  StoppedException ranOut() {
    return request.deadline().passed()
        ? stop(Kind.TIMEOUT, "gave no complete reply within " + seconds(request.limits().total()))
        : stop(Kind.STALLED, "went silent");
  }

  /** Counts bytes of the reply, on whatever status they come with. */
  void count(int bytes) {
    received += bytes;
    if (received > request.limits().replyBytes()) {
      throw stop(
          Kind.REPLY_TOO_LARGE, "sent more than " + request.limits().replyBytes() + " bytes");
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

  /** A sentence about this model; text of the provider in it is cut and never shows the key. */
  String detail(String what) {
    ApiKey key = request.target().provider().apiKey();
    String clean = (key == null ? what : key.redact(what)).replaceAll("\\p{Cntrl}+", " ");
    String cut =
        clean.length() <= LONGEST_DETAIL ? clean : clean.substring(0, LONGEST_DETAIL) + "…";
    return request.target().ref() + " " + cut;
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }

  private Duration left() {
    Duration left = request.deadline().left();
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
