package dev.deckhand.model.provider;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelFailure.Kind;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * LangChain4j's way to the network for one request: keeps the exchange's limits and blocks the
 * calling thread for streams too, so that nothing of a request outlives it.
 */
final class LimitedHttpClient implements HttpClient {
  private static final int LONGEST_ERROR_BODY = 16 << 10;

  private final java.net.http.HttpClient http;
  private final Exchange exchange;
  private final Clock clock;

  LimitedHttpClient(java.net.http.HttpClient http, Exchange exchange, Clock clock) {
    this.http = http;
    this.exchange = exchange;
    this.clock = clock;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<ReplyBody> response = open(request);
    try (ReplyBody body = response.body()) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      if (text.isBlank()) {
        throw exchange.stop(Kind.INCOMPLETE, "answered with nothing");
      }
      return success(response, text);
    } catch (IOException e) {
      throw exchange.stop(Kind.INCOMPLETE, "broke off its reply: " + Causes.reason(e));
    }
  }

  @Override
  public void execute(HttpRequest request, ServerSentEventListener listener) {
    HttpResponse<ReplyBody> response = open(request);
    try (ReplyBody body = response.body()) {
      listener.onOpen(success(response, ""));
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

  private HttpResponse<ReplyBody> open(HttpRequest request) {
    HttpResponse<ReplyBody> response = send(request);
    boolean success = response.statusCode() / 100 == 2;
    if (success && !isHtml(response)) {
      exchange.begin();
      return response;
    }
    try (ReplyBody body = response.body()) {
      if (success) {
        throw exchange.stop(Kind.MALFORMED_REPLY, "answered with a web page");
      }
      String text = errorBody(body);
      throw exchange.conclude(
          StatusFailures.of(response.statusCode(), response.headers(), text, exchange, clock));
    }
  }

  private HttpResponse<ReplyBody> send(HttpRequest request) {
    CompletableFuture<HttpResponse<ReplyBody>> response =
        http.sendAsync(jdkRequest(request), _ -> new ReplyBody(exchange));
    CancelSignal cancel = exchange.request().cancel();
    try (var _ = cancel.onCancel(() -> response.cancel(true))) {
      return response.get(exchange.patienceForFirstByte().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      abandon(response);
      throw exchange.ranOut();
    } catch (InterruptedException e) {
      abandon(response);
      Thread.currentThread().interrupt();
      throw exchange.stop(Kind.CANCELLED, "was interrupted");
    } catch (CancellationException e) {
      throw exchange.stop(Kind.CANCELLED, "was cancelled");
    } catch (ExecutionException e) {
      throw cancel.isCancelled()
          ? exchange.stop(Kind.CANCELLED, "was cancelled")
          : exchange.stop(Kind.UNREACHABLE, "could not be reached: " + Causes.reason(e));
    }
  }

  /** Also closes a reply that began at the very moment it was given up. */
  private static void abandon(CompletableFuture<HttpResponse<ReplyBody>> response) {
    response.cancel(true);
    var _ = response.thenAccept(late -> late.body().close());
  }

  private static java.net.http.HttpRequest jdkRequest(HttpRequest request) {
    var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.method(request.method().name(), BodyPublishers.ofString(request.body())).build();
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

  private static boolean isHtml(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("text/html"))
        .isPresent();
  }

  private static SuccessfulHttpResponse success(HttpResponse<?> response, String text) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(text)
        .build();
  }
}
