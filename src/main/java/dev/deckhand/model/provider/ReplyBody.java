package dev.deckhand.model.provider;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The body of a reply as a stream that cannot hang and cannot grow: each wait for bytes is bounded
 * by the limits of the exchange, and a cancel closes the connection at once. Every way to end early
 * is a {@link StoppedException}.
 */
final class ReplyBody extends InputStream {
  private static final int LAST_BYTES = 1024;

  private final Exchange exchange;
  private final ClassicHttpResponse response;
  private final InputStream content;
  private final Watch watch;
  private final CancelSignal.Registration cancelled;
  private final Runnable abort;
  private boolean ended;

  /**
   * @param watch closed with this, as is the registration
   * @param abort closes the connection
   */
  ReplyBody(
      Exchange exchange,
      ClassicHttpResponse response,
      Watch watch,
      CancelSignal.Registration cancelled,
      Runnable abort)
      throws IOException {
    this.exchange = exchange;
    this.response = response;
    this.watch = watch;
    this.cancelled = cancelled;
    this.abort = abort;
    HttpEntity entity = response.getEntity();
    this.content = entity == null ? InputStream.nullInputStream() : entity.getContent();
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (ended) {
      return -1;
    }
    watch.begin(exchange.patience());
    try {
      int count = content.read(target, offset, length);
      watch.end();
      if (count < 0) {
        ended = true;
      } else {
        exchange.count(count);
      }
      return count;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private StoppedException broken(IOException thrown) {
    if (exchange.cancel().isCancelled()) {
      return exchange.stop(Kind.CANCELLED, "was cancelled");
    }
    if (Thread.currentThread().isInterrupted()) {
      return exchange.stop(Kind.CANCELLED, "was interrupted");
    }
    return watch.ranOut()
        ? exchange.ranOut()
        : exchange.stop(Kind.INCOMPLETE, "broke off its reply: " + Causes.reason(thrown));
  }

  /** Waits a little for the end, dropping some last bytes that may come before it. */
  void awaitEnd(Duration patience) {
    byte[] rest = new byte[LAST_BYTES];
    watch.begin(patience);
    try {
      int count = 0;
      for (int i = 0; i < 2 && count >= 0; i++) {
        count = content.read(rest);
      }
      ended = count < 0;
    } catch (IOException e) {
      // the connection is not used again, which is all that this wait is for
    } finally {
      watch.end();
    }
  }

  /** Closes the connection unless the reply was read to its end. */
  @Override
  public void close() {
    watch.close();
    cancelled.close();
    if (!ended) {
      abort.run();
    }
    try {
      response.close();
    } catch (IOException e) {
      // the connection is gone either way
    }
  }
}
