package dev.deckhand.model.provider;

import dev.deckhand.model.provider.AddressRules.AddressRefusedException;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The connections to providers: kept open, never redirected, and only to addresses the rules allow.
 * A host is looked up, checked and connected to in one go, so that a name cannot lead elsewhere in
 * between.
 */
final class Network implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int CONNECTIONS = 20_000;

  private final AddressRules rules;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor timer;
  private final ExecutorService lookups =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("provider-lookup-", 1).factory());

  Network(AddressRules rules, HostLookup lookup) {
    this.rules = rules;
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("provider-limits").factory());
    timer.setRemoveOnCancelPolicy(true);
    client =
        HttpClients.custom()
            .setConnectionManager(connections(lookup))
            .setDefaultRequestConfig(requests())
            .setProxySelector(ProxySelector.getDefault())
            .evictIdleConnections(TimeValue.of(IDLE))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableDefaultUserAgent()
            .build();
  }

  Watch watch(Runnable abort) {
    return new Watch(timer, abort);
  }

  /** Returns when the head of the reply has arrived; its body is still to be read. */
  ClassicHttpResponse open(HttpUriRequestBase request, URI address) throws IOException {
    if (rules.trusts(address)) {
      return client.executeOpen(null, request, null);
    }
    String problem = rules.problem(address).orElse("");
    if (!problem.isEmpty()) {
      throw new AddressRefusedException(address.getHost() + " " + problem);
    }
    return ScopedValue.where(CheckedResolver.PUBLIC, address.getHost())
        .call(() -> client.executeOpen(null, request, null));
  }

  private static RequestConfig requests() {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(CONNECT))
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  private PoolingHttpClientConnectionManager connections(HostLookup lookup) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new CheckedResolver(lookup, lookups))
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(CONNECT))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build())
        .build();
  }

  /** Breaks off what is under way and closes all connections. */
  @Override
  public void close() {
    timer.shutdownNow();
    lookups.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
