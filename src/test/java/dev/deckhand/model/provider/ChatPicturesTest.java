package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ChatPicture;
import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.ToolCall;
import dev.deckhand.model.ToolSpec;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture asked for with a tool reaches the model, by every protocol, after the results. */
@Timeout(30)
class ChatPicturesTest {
  private static final String PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk";
  private static final ToolSpec LOOK =
      new ToolSpec("slidePicture", "Shows a slide.", "{\"type\":\"object\",\"properties\":{}}");
  private static final ToolCall CALL = new ToolCall("call_a", "slidePicture", "{\"slide\":1}");

  @ParameterizedTest
  @EnumSource
  void thePictureFollowsTheResults(Way way) {
    try (Trial trial =
        new Trial(
            way,
            new StubReply.Tools(List.of(CALL), StubReply.Finish.STOP),
            StubReply.text("A ship."))) {
      ChatCall call = ChatCall.text(Trial.MODEL, "Be brief.", "What is on it?").with(List.of(LOOK));
      ReplyContent.Tools wanted = ((ChatOutcome.ToolsWanted) trial.run(call)).wanted();
      ChatPicture picture = new ChatPicture("slide 1", "image/png", PNG, 1024, 576);
      ChatOutcome outcome =
          trial.run(
              new ChatCall(
                  Trial.MODEL,
                  "Be brief.",
                  List.of(
                      ChatMessage.user("What is on it?"),
                      new ChatMessage.ToolCalls(wanted),
                      new ChatMessage.ToolResult(wanted.calls().getFirst(), "{\"slide\":1}", false),
                      new ChatMessage.User("Here: slide 1.", List.of(picture))),
                  null,
                  List.of(LOOK),
                  ChatLimits.STANDARD));
      assertThat(outcome).isInstanceOf(ChatOutcome.Reply.class);
      JsonNode request = trial.stub.requests().getLast().json();
      String place =
          switch (way) {
            case OPENAI, OPENAI_STREAM -> "/messages/4/content/1/image_url/url";
            case ANTHROPIC, ANTHROPIC_STREAM -> "/messages/3/content/1/source/data";
            case GEMINI, GEMINI_STREAM -> "/contents/3/parts/1/inlineData/data";
            case OLLAMA, OLLAMA_STREAM -> "/messages/4/images/0";
          };
      assertThat(request.at(place).asText()).as(request.toString()).endsWith(PNG);
      assertThat(trial.stub.requests().getLast().body()).containsOnlyOnce(PNG).contains("slide 1");
    }
  }
}
