package dev.deckhand.model.provider;

import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.TextSink;
import dev.deckhand.model.TokenUsage;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests through LangChain4j. Its own retries are off, and what it calls complete is judged
 * again: without a finish reason, or with one other than the natural end, a reply is a failure.
 */
public final class LangChainTransport implements ChatTransport, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;
  private final Clock clock;

  public LangChainTransport(Clock clock) {
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .executor(threads)
            .build();
  }

  @Override
  public Attempt send(Request request) {
    Exchange exchange = new Exchange(request);
    if (request.cancel().isCancelled()) {
      exchange.stop(Kind.CANCELLED, "was cancelled");
      return failed(exchange, "", 0);
    }
    Protocol protocol =
        switch (request.target().provider().kind()) {
          case OPENAI_COMPATIBLE -> new OpenAiProtocol();
          case ANTHROPIC -> new AnthropicProtocol();
        };
    FixedHttpClient client = new FixedHttpClient(new LimitedHttpClient(http, exchange, clock));
    TextSink sink = request.sink();
    if (sink == null) {
      return whole(exchange, protocol, client);
    }
    return exchange.streams()
        ? streamed(exchange, protocol, client, sink)
        : inOnePiece(exchange, whole(exchange, protocol, client), sink);
  }

  /** Breaks off what is under way and closes all connections. */
  @Override
  public void close() {
    http.shutdownNow();
    threads.shutdownNow();
  }

  private static Attempt whole(Exchange exchange, Protocol protocol, FixedHttpClient client) {
    Request request = exchange.request();
    try {
      ChatResponse response =
          protocol
              .chat(request.target(), request.reply(), client)
              .chat(ChatRequests.of(request.systemPrompt(), request.messages(), request.reply()));
      return judged(exchange, protocol, response, response.aiMessage().text());
    } catch (StoppedException e) {
      return failed(exchange, "", exchange.received());
    } catch (RuntimeException e) {
      exchange.stop(Kind.MALFORMED_REPLY, "sent a reply that cannot be read: " + Causes.type(e));
      return failed(exchange, "", exchange.received());
    }
  }

  private static Attempt streamed(
      Exchange exchange, Protocol protocol, FixedHttpClient client, TextSink sink) {
    Request request = exchange.request();
    ReplyCollector collector = new ReplyCollector(exchange, sink);
    try {
      protocol
          .streaming(request.target(), request.reply(), client)
          .chat(
              ChatRequests.of(request.systemPrompt(), request.messages(), request.reply()),
              collector);
    } catch (StoppedException e) {
      return failed(exchange, collector.text(), TokenUsage.bytes(collector.text()));
    } catch (RuntimeException e) {
      exchange.stop(Kind.MALFORMED_REPLY, "sent a stream that cannot be read: " + Causes.type(e));
    }
    return judged(exchange, protocol, collector.complete(), collector.text());
  }

  private static Attempt inOnePiece(Exchange exchange, Attempt attempt, TextSink sink) {
    if (attempt instanceof Attempt.Answered(String text, TokenUsage usage)) {
      new ReplyCollector(exchange, sink).onPartialResponse(text);
      ModelFailure failure = exchange.failure();
      return failure == null ? attempt : new Attempt.Failed(failure, usage, true);
    }
    return attempt;
  }

  private static Attempt judged(
      Exchange exchange,
      Protocol protocol,
      @Nullable ChatResponse response,
      @Nullable String text) {
    String said = text == null ? "" : text;
    if (exchange.failure() == null) {
      Endings.judge(exchange, response, said);
    }
    TokenUsage counted = response == null ? null : protocol.usage(response.metadata().tokenUsage());
    TokenUsage usage = counted == null ? estimated(exchange, TokenUsage.bytes(said)) : counted;
    ModelFailure failure = exchange.failure();
    return failure == null
        ? new Attempt.Answered(said, usage)
        : new Attempt.Failed(failure, usage, heard(exchange, said));
  }

  private static Attempt failed(Exchange exchange, String text, long replyBytes) {
    ModelFailure failure = exchange.failure();
    if (failure == null) {
      throw new IllegalStateException("an exchange that stopped has a failure");
    }
    TokenUsage usage = exchange.begun() ? estimated(exchange, replyBytes) : TokenUsage.NONE;
    return new Attempt.Failed(failure, usage, heard(exchange, text));
  }

  private static boolean heard(Exchange exchange, String text) {
    return exchange.streams() && !text.isEmpty();
  }

  private static TokenUsage estimated(Exchange exchange, long replyBytes) {
    return TokenUsage.estimate(exchange.request().promptBytes(), replyBytes);
  }
}
