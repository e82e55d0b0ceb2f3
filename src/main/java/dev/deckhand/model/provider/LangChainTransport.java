package dev.deckhand.model.provider;

import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.TextSink;
import dev.deckhand.model.TokenUsage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests through LangChain4j. Its own retries are off, and what it calls complete is judged
 * again: without a finish reason, or with one other than the natural end, a reply is a failure.
 */
public final class LangChainTransport implements ChatTransport, AutoCloseable {
  private final Network network;
  private final BuiltModels models;

  LangChainTransport(Network network, Clock clock) {
    this.network = network;
    this.models = new BuiltModels(new FixedHttpClient(new ProviderHttp(network, clock)));
  }

  /** A transport with connections of its own, which are closed with it. */
  public static LangChainTransport over(AddressRules rules, Clock clock) {
    return new LangChainTransport(new Network(rules, InetAddress::getAllByName), clock);
  }

  /** Breaks off what is under way and closes all connections. */
  @Override
  public void close() {
    network.close();
  }

  @Override
  public Attempt send(Request request) {
    Protocol protocol = Protocol.of(request.target());
    TextSink sink = request.sink();
    boolean streams = sink != null && request.target().model().can(ModelCapability.STREAMING);
    Exchange exchange =
        new Exchange(
            request.target().ref().toString(),
            request.target().provider().apiKey(),
            protocol.wire(),
            streams,
            request.limits(),
            request.deadline(),
            request.cancel());
    if (request.cancel().isCancelled()) {
      exchange.stop(Kind.CANCELLED, "was cancelled");
      return failed(exchange, request, "", 0);
    }
    return ScopedValue.where(
            ProviderHttp.CURRENT, new ProviderHttp.Current(exchange, request.tools()))
        .call(() -> sent(exchange, request, protocol));
  }

  private Attempt sent(Exchange exchange, Request request, Protocol protocol) {
    TextSink sink = request.sink();
    if (sink == null) {
      return whole(exchange, request, protocol);
    }
    return exchange.streams()
        ? streamed(exchange, request, protocol, sink)
        : inOnePiece(exchange, whole(exchange, request, protocol), sink);
  }

  private Attempt whole(Exchange exchange, Request request, Protocol protocol) {
    try {
      ChatResponse response =
          models.whole(request.target(), strict(request), protocol).chat(ChatRequests.of(request));
      return judged(exchange, request, protocol, response, response.aiMessage().text());
    } catch (StoppedException e) {
      return failed(exchange, request, "", exchange.received());
    } catch (RuntimeException e) {
      exchange.stop(Kind.MALFORMED_REPLY, "sent a reply that cannot be read: " + Causes.type(e));
      return failed(exchange, request, "", exchange.received());
    }
  }

  private Attempt streamed(Exchange exchange, Request request, Protocol protocol, TextSink sink) {
    ReplyCollector collector = new ReplyCollector(exchange, sink);
    try {
      models
          .streaming(request.target(), strict(request), protocol)
          .chat(ChatRequests.of(request), collector);
    } catch (StoppedException e) {
      return failed(exchange, request, collector.text(), TokenUsage.bytes(collector.text()));
    } catch (RuntimeException e) {
      exchange.stop(Kind.MALFORMED_REPLY, "sent a stream that cannot be read: " + Causes.type(e));
    }
    return judged(exchange, request, protocol, collector.complete(), collector.text());
  }

  private static Attempt inOnePiece(Exchange exchange, Attempt attempt, TextSink sink) {
    if (attempt instanceof Attempt.Answered(ReplyContent content, TokenUsage usage)
        && !content.text().isEmpty()) {
      new ReplyCollector(exchange, sink).onPartialResponse(content.text());
      ModelFailure failure = exchange.failure();
      return failure == null ? attempt : new Attempt.Failed(failure, usage, true);
    }
    return attempt;
  }

  private static Attempt judged(
      Exchange exchange,
      Request request,
      Protocol protocol,
      @Nullable ChatResponse response,
      @Nullable String text) {
    String said = text == null ? "" : text;
    AiMessage message = response == null ? null : response.aiMessage();
    ReplyContent content = ReplyContents.of(message, said);
    if (exchange.failure() == null) {
      Endings.judge(exchange, response, content, !request.tools().isEmpty());
    }
    TokenUsage counted = response == null ? null : protocol.usage(response.metadata().tokenUsage());
    TokenUsage usage = counted == null ? estimated(request, Math.max(1, bytes(content))) : counted;
    ModelFailure failure = exchange.failure();
    return failure == null
        ? new Attempt.Answered(content, usage)
        : new Attempt.Failed(failure, usage, exchange.streams() && !said.isEmpty());
  }

  private static Attempt failed(Exchange exchange, Request request, String text, long replyBytes) {
    ModelFailure failure = exchange.failure();
    if (failure == null) {
      throw new IllegalStateException("an exchange that stopped has a failure");
    }
    TokenUsage usage = exchange.begun() ? estimated(request, replyBytes) : TokenUsage.NONE;
    return new Attempt.Failed(failure, usage, exchange.streams() && !text.isEmpty());
  }

  private static boolean strict(Request request) {
    JsonReply reply = request.reply();
    return reply != null && reply.strict();
  }

  private static long bytes(ReplyContent content) {
    return switch (content) {
      case ReplyContent.Text(String text) -> TokenUsage.bytes(text);
      case ReplyContent.Tools tools -> TokenUsage.bytes(new ChatMessage.ToolCalls(tools).text());
    };
  }

  private static TokenUsage estimated(Request request, long replyBytes) {
    return TokenUsage.estimate(request.promptBytes(), replyBytes);
  }
}
