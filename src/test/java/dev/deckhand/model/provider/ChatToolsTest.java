package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.ToolCall;
import dev.deckhand.model.ToolSpec;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Finish;
import dev.deckhand.testing.provider.StubReply.Raw;
import dev.deckhand.testing.provider.StubReply.Tools;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tools are offered, called and answered, by every protocol. */
@Timeout(30)
class ChatToolsTest {
  private static final ToolSpec READ =
      new ToolSpec(
          "read_range",
          "Reads cells.",
          """
          {"type":"object","properties":{"range":{"type":"string","pattern":"^[A-Z]+[0-9]+$"}},\
          "required":["range"],"additionalProperties":false}""");
  private static final ToolSpec SUM =
      new ToolSpec("sum", "Adds up.", "{\"type\":\"object\",\"properties\":{}}");
  private static final ToolCall FIRST =
      new ToolCall("call_a", "read_range", "{\"range\":\"Sales!A1:B2\"}");
  private static final ToolCall SECOND = new ToolCall("call_b", "sum", "{\"of\":[1,2.5]}");

  @ParameterizedTest
  @EnumSource
  void callsArriveWithTheirArguments(Way way) {
    try (Trial trial = new Trial(way, new Tools(List.of(FIRST, SECOND), Finish.STOP))) {
      ChatOutcome.ToolsWanted wanted = (ChatOutcome.ToolsWanted) trial.run(call());
      assertThat(wanted.wanted().calls())
          .extracting(ToolCall::name)
          .containsExactly("read_range", "sum");
      assertThat(wanted.wanted().calls())
          .extracting(tool -> Json.read(tool.arguments()))
          .containsExactly(Json.read(FIRST.arguments()), Json.read(SECOND.arguments()));
      assertThat(wanted.wanted().calls()).extracting(ToolCall::id).doesNotHaveDuplicates();
      assertThat(wanted.usage()).isEqualTo(way.usage());
      assertThat(trial.heard).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void schemasAreSentAsTheyAre(Way way) {
    try (Trial trial = new Trial(way, StubReply.text("no tool needed"))) {
      assertThat(trial.run(call())).isInstanceOf(ChatOutcome.Reply.class);
      JsonNode request = trial.stub.requests().getFirst().json();
      JsonNode tool =
          request.at(
              switch (way) {
                case OPENAI, OPENAI_STREAM, OLLAMA, OLLAMA_STREAM -> "/tools/0/function";
                case ANTHROPIC, ANTHROPIC_STREAM -> "/tools/0";
                case GEMINI, GEMINI_STREAM -> "/tools/0/functionDeclarations/0";
              });
      JsonNode schema =
          tool.path(
              switch (way) {
                case OPENAI, OPENAI_STREAM, OLLAMA, OLLAMA_STREAM -> "parameters";
                case ANTHROPIC, ANTHROPIC_STREAM -> "input_schema";
                case GEMINI, GEMINI_STREAM -> "parametersJsonSchema";
              });
      assertThat(tool.path("name").asText()).isEqualTo("read_range");
      assertThat(tool.path("description").asText()).isEqualTo("Reads cells.");
      assertThat(schema).isEqualTo(Json.read(READ.schema()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void resultsGoBackWithTheCallsTheyAnswer(Way way) {
    try (Trial trial =
        new Trial(way, new Tools(List.of(FIRST), Finish.STOP), StubReply.text("It is 7."))) {
      ReplyContent.Tools wanted = ((ChatOutcome.ToolsWanted) trial.run(call())).wanted();
      ChatCall next =
          new ChatCall(
              Trial.MODEL,
              "Be brief.",
              List.of(
                  ChatMessage.user("What is in A1?"),
                  new ChatMessage.ToolCalls(wanted),
                  new ChatMessage.ToolResult(wanted.calls().getFirst(), "{\"A1\":7}", false)),
              null,
              List.of(READ),
              ChatLimits.STANDARD);
      assertThat(trial.run(next))
          .isInstanceOfSatisfying(
              ChatOutcome.Reply.class, reply -> assertThat(reply.text()).isEqualTo("It is 7."));
      String sent = trial.stub.requests().getLast().body();
      assertThat(sent).contains("read_range", "Sales!A1:B2").contains("A1\\\":7");
      if (way == Way.GEMINI || way == Way.GEMINI_STREAM) {
        assertThat(sent).as("what Gemini wants back").contains("c2lnbg==");
      } else if (way != Way.OLLAMA && way != Way.OLLAMA_STREAM) {
        assertThat(sent).contains("call_a");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void callsCutAtTheOutputLimitAreTruncated(Way way) {
    try (Trial trial = new Trial(way, new Tools(List.of(FIRST), Finish.LENGTH))) {
      ChatOutcome.Failed failed = (ChatOutcome.Failed) trial.run(call());
      assertThat(failed.failure().kind()).isEqualTo(Kind.TRUNCATED);
      assertThat(failed.usage().outputTokens()).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = ".*_STREAM")
  void aStreamOfCallsThatBreaksOffIsIncomplete(Way way) {
    try (Trial trial = new Trial(way, new Tools(List.of(FIRST, SECOND), Finish.NONE))) {
      assertThat(trial.run(call()))
          .isInstanceOfSatisfying(
              ChatOutcome.Failed.class,
              failed -> assertThat(failed.failure().kind()).isEqualTo(Kind.INCOMPLETE));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = ".*_STREAM")
  void callsCutAfterAnyByteAreNeverTaken(Way way) {
    String whole;
    try (Trial trial = new Trial(way)) {
      whole = String.join("", trial.stub.toolEvents(List.of(FIRST, SECOND), Finish.STOP));
    }
    int enough = enough(whole);
    String type = way == Way.OLLAMA_STREAM ? "application/x-ndjson" : "text/event-stream";
    try (Trial trial = new Trial(way)) {
      trial.limits = new ChatLimits(Trial.LONG, Trial.LONG, Trial.LONG, 1 << 20, 1);
      for (int cut = 1; cut < enough; cut++) {
        trial.stub.reply(new Raw(type, whole.substring(0, cut)));
        assertThat(trial.run(call()))
            .as("cut after %d", cut)
            .isInstanceOf(ChatOutcome.Failed.class);
      }
      trial.stub.reply(new Raw(type, whole));
      assertThat(trial.run(call())).isInstanceOf(ChatOutcome.ToolsWanted.class);
    }
  }

  /** The finish reason ends the calls; without the rest of its event it is not seen. */
  private static int enough(String whole) {
    int at = whole.indexOf("finish_reason\":\"tool_calls");
    at = at < 0 ? whole.indexOf("data: {\"type\":\"message_stop") : at;
    at = at < 0 ? whole.indexOf("finishReason\":\"STOP") : at;
    at = at < 0 ? whole.indexOf("done_reason\":\"stop") : at;
    return at;
  }

  @ParameterizedTest
  @EnumSource
  void aToolNobodyOfferedIsRefused(Way way) {
    ToolCall unknown = new ToolCall("call_x", "delete_all", "{}");
    try (Trial trial =
        new Trial(
            way,
            new Tools(List.of(unknown), Finish.STOP),
            new Tools(List.of(FIRST), Finish.STOP))) {
      assertThat(trial.run(call())).isInstanceOf(ChatOutcome.ToolsWanted.class);
      assertThat(trial.stub.requests().getLast().body()).contains("there is no tool delete_all");
    }
    try (Trial trial = new Trial(way, new Tools(List.of(FIRST), Finish.STOP))) {
      assertThat(trial.failure().kind()).isEqualTo(Kind.MALFORMED_REPLY);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "OPENAI_STREAM"})
  void argumentsThatAreNoObjectAreRepairedOnce(Way way) {
    ToolCall broken = new ToolCall("call_x", "sum", "{\"of\": [1,");
    try (Trial trial = new Trial(way, new Tools(List.of(broken), Finish.STOP))) {
      ChatOutcome.Failed failed = (ChatOutcome.Failed) trial.run(call());
      assertThat(failed.failure().kind()).isEqualTo(Kind.MALFORMED_REPLY);
      assertThat(failed.failure().message()).contains("arguments of sum");
      assertThat(trial.stub.requests()).hasSize(2);
    }
  }

  private static ChatCall call() {
    return ChatCall.text(Trial.MODEL, "Be brief.", "What is in A1?").with(List.of(READ, SUM));
  }
}
