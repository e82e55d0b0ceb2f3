package dev.deckhand.model.provider;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelFailure.Kind;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a reply as a stream that cannot hang and cannot grow: each wait for bytes is bounded
 * by the limits of the exchange, at most one batch of buffers is in flight, and a cancel closes the
 * connection at once. Every way to end early is a {@link StoppedException}.
 */
final class ReplyBody extends InputStream implements HttpResponse.BodySubscriber<ReplyBody> {
  private sealed interface Piece {
    record Data(List<ByteBuffer> buffers) implements Piece {}

    record End() implements Piece {}

    record Broken(Throwable cause) implements Piece {}

    record Cancelled() implements Piece {}
  }

  private static final int LAST_PIECES = 2;

  private final Exchange exchange;
  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
  private final CancelSignal.Registration cancelled;
  private Flow.@Nullable Subscription subscription;
  private boolean closed;
  private boolean ended;

  ReplyBody(Exchange exchange) {
    this.exchange = exchange;
    this.cancelled = exchange.request().cancel().onCancel(this::cancel);
  }

  @Override
  public CompletionStage<ReplyBody> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription next) {
    subscription = next;
    if (closed) {
      next.cancel();
    } else {
      next.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> item) {
    pieces.add(new Piece.Data(item));
  }

  @Override
  public void onError(Throwable throwable) {
    pieces.add(new Piece.Broken(throwable));
  }

  @Override
  public void onComplete() {
    pieces.add(new Piece.End());
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    ByteBuffer buffer = nextBuffer();
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    exchange.count(count);
    return count;
  }

  private @Nullable ByteBuffer nextBuffer() {
    while (!ended) {
      ByteBuffer buffer = buffers.peek();
      if (buffer == null) {
        take(await());
      } else if (buffer.hasRemaining()) {
        return buffer;
      } else {
        buffers.remove();
      }
    }
    return null;
  }

  private void take(Piece piece) {
    switch (piece) {
      case Piece.Data(List<ByteBuffer> more) -> {
        buffers.addAll(more);
        requestMore();
      }
      case Piece.End _ -> ended = true;
      case Piece.Broken(Throwable cause) ->
          throw exchange.stop(Kind.INCOMPLETE, "broke off its reply: " + Causes.reason(cause));
      case Piece.Cancelled _ -> throw exchange.stop(Kind.CANCELLED, "was cancelled");
    }
  }

  private Piece await() {
    try {
      Piece piece = pieces.poll(exchange.patience().toNanos(), TimeUnit.NANOSECONDS);
      if (piece == null) {
        throw exchange.ranOut();
      }
      return piece;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Piece.Cancelled();
    }
  }

  /** Waits a little for the end, dropping a last batch that may come before it. */
  void awaitEnd(Duration patience) {
    try {
      for (int i = 0; i < LAST_PIECES && !ended; i++) {
        ended = !(pieces.poll(patience.toNanos(), TimeUnit.NANOSECONDS) instanceof Piece.Data);
        requestMore();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void requestMore() {
    if (subscription != null && !closed) {
      subscription.request(1);
    }
  }

  private void cancel() {
    pieces.add(new Piece.Cancelled());
    disconnect();
  }

  private synchronized void disconnect() {
    closed = true;
    if (subscription != null) {
      subscription.cancel();
    }
  }

  /** Closes the connection unless the reply was read to its end. */
  @Override
  public void close() {
    cancelled.close();
    disconnect();
  }
}
