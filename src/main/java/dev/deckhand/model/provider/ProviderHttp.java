package dev.deckhand.model.provider;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ToolSpec;
import dev.deckhand.model.provider.AddressRules.AddressRefusedException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * LangChain4j's way to the network: keeps the limits of the exchange that the calling thread is in,
 * and blocks it for streams too, so that nothing of a request outlives it.
 */
final class ProviderHttp implements HttpClient {
  /** What the calling thread is asking for. */
  record Current(Exchange exchange, List<ToolSpec> tools) {}

  static final ScopedValue<Current> CURRENT = ScopedValue.newInstance();

  private static final ContentType JSON = ContentType.create("application/json");
  private static final int LONGEST_ERROR_BODY = 16 << 10;

  private final Network network;
  private final Clock clock;

  ProviderHttp(Network network, Clock clock) {
    this.network = network;
    this.clock = clock;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Exchange exchange = CURRENT.get().exchange();
    try (ReplyBody body = open(request, exchange)) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      if (text.isBlank()) {
        throw exchange.stop(Kind.INCOMPLETE, "answered with nothing");
      }
      return success(exchange.wire().received(exchange, text));
    } catch (IOException e) {
      throw exchange.stop(Kind.INCOMPLETE, "broke off its reply: " + Causes.reason(e));
    }
  }

  @Override
  public void execute(HttpRequest request, ServerSentEventListener listener) {
    Exchange exchange = CURRENT.get().exchange();
    try (ReplyBody body = open(request, exchange)) {
      listener.onOpen(success(""));
      new EventReader(exchange, listener).read(body);
    }
    if (exchange.failure() == null) {
      listener.onClose();
    }
  }

  /** The parser offered by LangChain4j is not used, see {@link EventReader}. */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    execute(request, listener);
  }

  private ReplyBody open(HttpRequest from, Exchange exchange) {
    HttpUriRequestBase request = request(from, exchange);
    CancelSignal.Registration cancelled = exchange.cancel().onCancel(request::cancel);
    Watch watch = network.watch(request::cancel);
    ReplyBody body = null;
    try {
      watch.begin(exchange.patienceForFirstByte());
      ClassicHttpResponse response = network.open(request, URI.create(from.url()));
      watch.end();
      body = new ReplyBody(exchange, response, watch, cancelled, request::cancel);
      return judged(exchange, response, body);
    } catch (IOException e) {
      throw unreached(exchange, watch, e);
    } finally {
      if (body == null) {
        watch.close();
        cancelled.close();
      }
    }
  }

  /** The body of a reply that is one; others end here. */
  private ReplyBody judged(Exchange exchange, ClassicHttpResponse response, ReplyBody body) {
    boolean success = response.getCode() / 100 == 2;
    if (success && !isHtml(response)) {
      exchange.begin();
      return body;
    }
    try (body) {
      if (success) {
        throw exchange.stop(Kind.MALFORMED_REPLY, "answered with a web page");
      }
      throw exchange.conclude(failure(exchange, response, errorBody(body)));
    }
  }

  private ModelFailure failure(Exchange exchange, ClassicHttpResponse response, String body) {
    Header retryAfter = response.getFirstHeader("Retry-After");
    return StatusFailures.of(
        response.getCode(),
        retryAfter == null ? null : retryAfter.getValue(),
        body,
        exchange,
        clock);
  }

  private static StoppedException unreached(Exchange exchange, Watch watch, IOException thrown) {
    if (exchange.cancel().isCancelled()) {
      return exchange.stop(Kind.CANCELLED, "was cancelled");
    }
    if (Thread.currentThread().isInterrupted()) {
      return exchange.stop(Kind.CANCELLED, "was interrupted");
    }
    if (watch.ranOut()) {
      return exchange.ranOut();
    }
    if (thrown instanceof AddressRefusedException) {
      return exchange.stop(Kind.ADDRESS_REFUSED, "was not asked: " + thrown.getMessage());
    }
    return exchange.stop(Kind.UNREACHABLE, "could not be reached: " + Causes.reason(thrown));
  }

  private static HttpUriRequestBase request(HttpRequest from, Exchange exchange) {
    var request = new HttpUriRequestBase(from.method().name(), URI.create(from.url()));
    for (Map.Entry<String, List<String>> header : from.headers().entrySet()) {
      if (!header.getKey().equalsIgnoreCase("Content-Type")) {
        header.getValue().forEach(value -> request.addHeader(header.getKey(), value));
      }
    }
    if (from.body() != null) {
      String json = exchange.wire().request(from.body(), CURRENT.get().tools());
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      request.setEntity(new ByteArrayEntity(bytes, JSON));
    }
    return request;
  }

  /** As much of an error body as explains it; one that stalls explains nothing. */
  private static String errorBody(ReplyBody body) {
    byte[] bytes = new byte[LONGEST_ERROR_BODY];
    int length = 0;
    try {
      int count;
      while (length < bytes.length
          && (count = body.read(bytes, length, bytes.length - length)) > 0) {
        length += count;
      }
    } catch (StoppedException e) {
      return "";
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static boolean isHtml(ClassicHttpResponse response) {
    Header type = response.getFirstHeader("Content-Type");
    return type != null && type.getValue() != null && type.getValue().startsWith("text/html");
  }

  private static SuccessfulHttpResponse success(String text) {
    return SuccessfulHttpResponse.builder().statusCode(200).headers(Map.of()).body(text).build();
  }
}
