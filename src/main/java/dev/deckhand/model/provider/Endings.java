package dev.deckhand.model.provider;

import dev.deckhand.model.ModelFailure.Kind;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import org.jspecify.annotations.Nullable;

/** Whether a reply that LangChain4j calls complete is one. */
final class Endings {
  private Endings() {}

  /** Records a failure unless the reply ended naturally and says something. */
  static void judge(Exchange exchange, @Nullable ChatResponse response, String text) {
    FinishReason reason = response == null ? null : response.metadata().finishReason();
    if (reason == null) {
      exchange.stop(Kind.INCOMPLETE, "ended its reply without saying that it was finished");
      return;
    }
    switch (reason) {
      case STOP -> {
        if (text.isBlank()) {
          exchange.stop(Kind.INCOMPLETE, "finished without any text");
        }
      }
      case LENGTH -> exchange.stop(Kind.TRUNCATED, "was cut off at its output limit");
      case CONTENT_FILTER, OTHER -> exchange.stop(Kind.FILTERED, "did not finish its reply");
      case TOOL_EXECUTION ->
          exchange.stop(Kind.MALFORMED_REPLY, "asked for a tool although none was offered");
    }
  }
}
