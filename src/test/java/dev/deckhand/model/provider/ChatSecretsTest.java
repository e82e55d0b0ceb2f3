package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Cut;
import dev.deckhand.testing.provider.StubReply.Ending;
import dev.deckhand.testing.provider.StubReply.Raw;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Neither the key nor the prompt reaches a log or an outcome, whatever the provider does. */
@Timeout(30)
class ChatSecretsTest {
  private static final Logger ROOT = Logger.getLogger("");

  private final StringWriter log = new StringWriter();
  private final Logger library = Logger.getLogger("dev.langchain4j");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          log.append(line.getLoggerName()).append(line.getMessage()).append('\n');
          if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(log));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    library.setLevel(Level.ALL);
    ROOT.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    ROOT.removeHandler(handler);
    library.setLevel(null);
  }

  @ParameterizedTest
  @EnumSource
  void stayInside(Way way) {
    String echo = "{\"error\":{\"message\":\"bad key " + Trial.KEY + "\"}}";
    List<StubReply> replies =
        List.of(
            new StubReply.Status(401, Trial.KEY, Map.of()),
            new StubReply.Status(500, Trial.KEY, Map.of()),
            new Raw("application/json", echo),
            new Raw("text/event-stream", "data: " + echo + "\n\n"),
            new Raw("text/event-stream", "event: message_start\ndata: {{ " + Trial.KEY + "\n\n"),
            new Cut("some text", 60, Ending.RESET));
    for (StubReply reply : replies) {
      try (Trial trial = new Trial(way, reply)) {
        assertThat(trial.ask().toString()).contains("Failed").doesNotContain(Trial.KEY);
      }
    }
    library.fine("the log is heard");
    assertThat(log.toString())
        .contains("the log is heard")
        .doesNotContain(Trial.KEY, "Greet me.", "Be brief.");
  }
}
