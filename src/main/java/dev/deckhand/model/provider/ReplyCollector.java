package dev.deckhand.model.provider;

import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.TextSink;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import org.jspecify.annotations.Nullable;

/** Gathers a streamed reply and passes its text on. */
final class ReplyCollector implements StreamingChatResponseHandler {
  private final Exchange exchange;
  private final TextSink sink;
  private final StringBuilder text = new StringBuilder();
  private @Nullable ChatResponse complete;

  ReplyCollector(Exchange exchange, TextSink sink) {
    this.exchange = exchange;
    this.sink = sink;
  }

  @Override
  public void onPartialResponse(String piece) {
    text.append(piece);
    try {
      sink.text(piece);
    } catch (RuntimeException e) {
      exchange.stop(Kind.CANCELLED, "was cancelled: the receiver of its text failed");
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    complete = response;
  }

  @Override
  public void onError(Throwable error) {
    exchange.stop(Kind.MALFORMED_REPLY, "sent a stream that cannot be read: " + Causes.type(error));
  }

  String text() {
    return text.toString();
  }

  /** Null until the provider has said that the reply is complete. */
  @Nullable ChatResponse complete() {
    return complete;
  }
}
