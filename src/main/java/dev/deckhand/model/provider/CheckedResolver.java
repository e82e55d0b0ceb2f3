package dev.deckhand.model.provider;

import dev.deckhand.model.CancelSignal;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up for connections, within the time of the exchange that wants one, and judges what
 * it finds where that must be public. A lookup that hangs is left behind in a thread of its own, as
 * the operating system offers no way to end it.
 *
 * @param lookup may block
 */
record CheckedResolver(HostLookup lookup, Executor threads) implements DnsResolver {
  /** The host to be connected to when it must be public; other names are those of proxies. */
  static final ScopedValue<String> PUBLIC = ScopedValue.newInstance();

  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = find(host, ProviderHttp.CURRENT.get().exchange());
    boolean checked = PUBLIC.isBound() && PUBLIC.get().equalsIgnoreCase(host);
    return checked ? AddressRules.requirePublic(host, found) : found;
  }

  private InetAddress[] find(String host, Exchange exchange) throws UnknownHostException {
    CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
    threads.execute(() -> find(host, found));
    Duration patience = exchange.patienceForFirstByte();
    long nanos = Math.min(LONGEST.toNanos(), patience.toNanos());
    try (CancelSignal.Registration _ = exchange.cancel().onCancel(() -> found.cancel(false))) {
      return found.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException | CancellationException | TimeoutException e) {
      throw unknown(host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, new InterruptedIOException());
    }
  }

  private void find(String host, CompletableFuture<InetAddress[]> found) {
    try {
      found.complete(lookup.find(host));
    } catch (UnknownHostException | RuntimeException e) {
      found.completeExceptionally(e);
    }
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
