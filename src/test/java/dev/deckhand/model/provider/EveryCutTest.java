package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Cut;
import dev.deckhand.testing.provider.StubReply.Ending;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reply that holds an edit plan, closed in good order after every single byte of it. */
@Timeout(120)
class EveryCutTest {
  private static final String PLAN =
      """
      {"summary":"Margin","operations":[{"id":"1","op":"writeCells","range":"Sales!F1",\
      "values":[["Margin"]]},{"id":"2","op":"fillFormula","range":"Sales!F2:F9",\
      "formula":"=D2-E2"}]}""";

  private static final Pattern END =
      Pattern.compile("\"(finish_reason|finishReason|done_reason)\":\"(stop|STOP)\"|message_stop");

  @ParameterizedTest
  @EnumSource
  void givesNoReplyUnlessAllOfItArrived(Way way) {
    try (Trial trial = new Trial(way, StubReply.text(PLAN))) {
      trial.within(Duration.ofSeconds(60), Duration.ofSeconds(20), 1);
      int enough = enough(trial, way);
      for (int cut = 0; cut < enough; cut++) {
        trial.stub.reply(new Cut(PLAN, cut, Ending.CLOSE));
        assertThat(trial.ask()).as("cut after %d", cut).isInstanceOf(ChatOutcome.Failed.class);
      }
      trial.stub.reply(new Cut(PLAN, enough, Ending.CLOSE));
      assertThat(trial.ask()).as("cut after %d", enough).isInstanceOf(ChatOutcome.Reply.class);
    }
  }

  /** Bytes up to and including the event that completes the reply. */
  private static int enough(Trial trial, Way way) {
    if (!way.streamed()) {
      return length(trial.stub.body(PLAN, StubReply.Finish.STOP, true));
    }
    List<String> events = trial.stub.events(PLAN, StubReply.Finish.STOP, true);
    int length = 0;
    for (String event : events) {
      length += length(event);
      if (END.matcher(event).find()) {
        // the line break after the object, or after the empty line, tells nothing more
        return way == Way.OLLAMA_STREAM || way == Way.GEMINI_STREAM ? length - 1 : length;
      }
    }
    throw new AssertionError("no event ends the reply");
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
