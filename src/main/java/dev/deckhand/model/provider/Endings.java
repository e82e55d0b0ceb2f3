package dev.deckhand.model.provider;

import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ReplyContent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import org.jspecify.annotations.Nullable;

/** Whether a reply that LangChain4j calls complete is one. */
final class Endings {
  private Endings() {}

  /** Records a failure unless the reply ended naturally and says something. */
  static void judge(
      Exchange exchange, @Nullable ChatResponse response, ReplyContent content, boolean offered) {
    FinishReason reason = reason(exchange, response);
    if (reason == null) {
      exchange.stop(Kind.INCOMPLETE, "ended its reply without saying that it was finished");
      return;
    }
    switch (reason) {
      case STOP, TOOL_EXECUTION -> complete(exchange, reason, content, offered);
      case LENGTH -> exchange.stop(Kind.TRUNCATED, "was cut off at its output limit");
      case CONTENT_FILTER, OTHER -> exchange.stop(Kind.FILTERED, "did not finish its reply");
    }
  }

  private static void complete(
      Exchange exchange, FinishReason reason, ReplyContent content, boolean offered) {
    switch (content) {
      case ReplyContent.Tools _ -> {
        if (!offered) {
          exchange.stop(Kind.MALFORMED_REPLY, "asked for a tool although none was offered");
        }
      }
      case ReplyContent.Text(String text) -> {
        if (reason == FinishReason.TOOL_EXECUTION) {
          exchange.stop(Kind.MALFORMED_REPLY, "wants to use a tool, but names none");
        } else if (text.isBlank()) {
          exchange.stop(Kind.INCOMPLETE, "finished without any text");
        }
      }
    }
  }

  private static @Nullable FinishReason reason(Exchange exchange, @Nullable ChatResponse response) {
    if (response == null || exchange.wire().tellsFinish()) {
      return response == null ? null : exchange.finish();
    }
    return response.metadata().finishReason();
  }
}
