package dev.deckhand.evaluation.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.context.DataChannel;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.StrictJson;
import dev.deckhand.model.TextSink;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.ToolCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exchanges that were recorded, and what becomes of them. */
class CassetteTest {
  private static final ModelRef MODEL = new ModelRef("stub", "small");
  private static final TokenUsage USAGE = new TokenUsage(42, 10, 7, false);
  private static final Duration TOOK = Duration.ofMillis(123);
  private static final String ODD =
      "tab\there, \"quotes\", trailing blank \nüñ\u2028\u0085 # no comment: really\n\n  - x\n---\n\uD83D\uDE00\r\n";

  @TempDir Path folder;

  @Test
  void whatIsReplayedIsWhatWasRecorded() {
    JsonReply reply = JsonReply.of("edit", "{\"type\":\"object\"}");
    String json = "{\"a\":1.10,\"b\":[\"" + "x\\ty" + "\",1E+3],\"c\":\"Zeile\\nzwei\"}";
    ToolCall tool = new ToolCall("1", "look", "{\"range\":\"A1\"}");
    assertSame(
        call(reply, "one"), new ChatOutcome.Reply(json, StrictJson.parse(json), USAGE, TOOK, 2));
    assertSame(call(null, ODD), new ChatOutcome.Reply(ODD, null, USAGE, TOOK, 1));
    assertSame(
        call(null, "tools"),
        new ChatOutcome.ToolsWanted(
            new ReplyContent.Tools("well", List.of(tool), "c2ln"), USAGE, TOOK, 1));
    assertSame(
        call(null, "fault"),
        new ChatOutcome.Failed(
            new ModelFailure(ModelFailure.Kind.TRUNCATED, "ended: early"), USAGE, TOOK, 3));
  }

  @Test
  void theRandomMarkerAndTheLimitsDoNotMatter() {
    record(take(), call(null, document("[1]")), "yes");

    ChatCall again = call(null, document("[1]")).within(ChatLimits.STANDARD.withAttempts(1));

    assertThat(replayed(take(), again)).isEqualTo(reply("yes"));
  }

  @Test
  void theSameCallTwiceGetsItsTwoRepliesInOrderAndNoThird() {
    record(take(), call(null, "same"), "first", "second");
    Take replay = take();

    assertThat(replayed(replay, call(null, "same"))).isEqualTo(reply("first"));
    assertThat(replayed(replay, call(null, "same"))).isEqualTo(reply("second"));
    assertThat(failure(replayed(replay, call(null, "same")))).contains("asked more often", "2");
  }

  @Test
  void aDriftedRequestIsAMissThatSaysWhatChanged() {
    record(take(), call(null, "Add a column\nMargin = Revenue - Cost"), "done");

    String message =
        failure(replayed(take(), call(null, "Add a column\nMargin = Revenue - Costs")));
    ChatCall other =
        new ChatCall(
            MODEL,
            "You are somebody else.",
            List.of(ChatMessage.user("Add a column\nMargin = Revenue - Cost")),
            null,
            ChatLimits.STANDARD);
    String system = failure(replayed(take(), other));
    String nothing = failure(replayed(Take.of("suite", "unknown"), call(null, "x")));

    assertThat(message)
        .contains("message 1 (user) differs in line 2", "Revenue - Cost\"", "Revenue - Costs\"");
    assertThat(system).contains("the system prompt differs in line 1");
    assertThat(nothing).contains("Nothing is recorded in suite/unknown");
  }

  @Test
  void documentsAreLeftOutWhenAskedAndTheReplayStillFindsItsReply() throws IOException {
    CassetteFolder cassettes = new CassetteFolder(folder);
    ChatCall call = call(null, document("{\"A1\":\"Confidential\"}"));
    ask(take(), new RecordedModels(script("yes"), cassettes, true, text -> text), call);

    assertThat(written()).contains("Instruction: sum", "characters left out");
    assertThat(written()).doesNotContain("Confidential");
    assertThat(replayed(take(), call(null, document("{\"A1\":\"Confidential\"}"))))
        .isEqualTo(reply("yes"));
    assertThat(failure(replayed(take(), call(null, document("{\"A1\":\"Other\"}")))))
        .contains("message 1 (user) differs");
  }

  @Test
  void secretsAreNeverWritten() throws IOException {
    CassetteFolder cassettes = new CassetteFolder(folder);
    UnaryOperator<String> scrub = text -> text.replace("sk-secret", "[hidden key]");
    ask(
        take(),
        new RecordedModels(script("the key sk-secret is wrong"), cassettes, false, scrub),
        call(null, "use sk-secret"));

    assertThat(written()).contains("[hidden key]").doesNotContain("sk-secret");
  }

  @Test
  void recordingAgainReplacesTheTake() throws IOException {
    record(take(), call(null, "old"), "1", "2");
    record(take(), call(null, "new"), "3");

    try (Stream<Path> files = Files.list(folder.resolve("suite/case/stub_small/1"))) {
      assertThat(files).hasSize(1);
    }
  }

  private void assertSame(ChatCall call, ChatOutcome outcome) {
    CassetteFolder cassettes = new CassetteFolder(folder);
    ChatModels once = new Scripted(new ArrayDeque<>(List.of(outcome)));
    ask(take(), new RecordedModels(once, cassettes, false, text -> text), call);
    assertThat(replayed(take(), call)).isEqualTo(outcome);
  }

  private void record(Take take, ChatCall call, String... replies) {
    ChatModels models =
        new RecordedModels(script(replies), new CassetteFolder(folder), false, text -> text);
    for (int i = 0; i < replies.length; i++) {
      ask(take, models, call);
    }
  }

  private ChatOutcome replayed(Take take, ChatCall call) {
    return ask(take, new ReplayedModels(new CassetteFolder(folder)), call);
  }

  private static ChatOutcome ask(Take take, ChatModels models, ChatCall call) {
    return take.during(() -> models.ask(call, new CancelSignal()));
  }

  private static Take take() {
    return Take.of("suite", "case", "stub/small", "1");
  }

  private static String failure(ChatOutcome outcome) {
    assertThat(outcome).isInstanceOf(ChatOutcome.Failed.class);
    ModelFailure failure = ((ChatOutcome.Failed) outcome).failure();
    assertThat(failure.kind()).isEqualTo(ModelFailure.Kind.NOT_RECORDED);
    return failure.message();
  }

  private String written() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static ChatCall call(@Nullable JsonReply reply, String text) {
    return new ChatCall(
        MODEL, "You edit workbooks.", List.of(ChatMessage.user(text)), reply, ChatLimits.STANDARD);
  }

  private static String document(String json) {
    return "Instruction: sum\n" + DataChannel.wrap(json, UUID.randomUUID().toString());
  }

  private static ChatOutcome reply(String text) {
    return new ChatOutcome.Reply(text, null, USAGE, TOOK, 1);
  }

  private static ChatModels script(String... replies) {
    return new Scripted(new ArrayDeque<>(Arrays.stream(replies).map(CassetteTest::reply).toList()));
  }

  /** Gives its outcomes one after the other. */
  private record Scripted(Deque<ChatOutcome> outcomes) implements ChatModels {
    @Override
    public ChatOutcome ask(ChatCall call, CancelSignal cancel) {
      return outcomes.remove();
    }

    @Override
    public ChatOutcome stream(ChatCall call, TextSink sink, CancelSignal cancel) {
      return ask(call, cancel);
    }
  }
}
