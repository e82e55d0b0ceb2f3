package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {
  private static final String REPLY =
      "{ \"answer\" : \"Caf\\u00e9 \\\"A\\\"\\nline 2 \\\\ end\", \"citations\": [{\"text\": \"no\"}]}";

  private final StringBuilder heard = new StringBuilder();
  private final AnswerStream stream =
      new AnswerStream(
          new TurnEvents() {
            @Override
            public void text(String piece) {
              heard.append(piece);
            }
          });

  @Test
  void onlyTheAnswerIsHeard() {
    stream.text(REPLY);

    assertThat(heard).hasToString("Café \"A\"\nline 2 \\ end");
  }

  @Property
  void itDoesNotMatterHowTheReplyIsCut(@ForAll @IntRange(min = 1, max = 20) int size) {
    heard.setLength(0);
    AnswerStream cut =
        new AnswerStream(
            new TurnEvents() {
              @Override
              public void text(String piece) {
                heard.append(piece);
              }
            });
    for (int at = 0; at < REPLY.length(); at += size) {
      cut.text(REPLY.substring(at, Math.min(at + size, REPLY.length())));
    }

    assertThat(heard).hasToString("Café \"A\"\nline 2 \\ end");
  }

  @Test
  void aRestartBeginsAnew() {
    stream.text("{\"answer\": \"fir");
    stream.restart("malformed");
    stream.text("{\"answer\": \"second\"}");

    assertThat(heard).hasToString("firsecond");
  }

  @Test
  void aReplyWithoutAnswerIsSilent() {
    stream.text("{\"plan\": {\"summary\": \"x\"}}");

    assertThat(heard).isEmpty();
  }
}
