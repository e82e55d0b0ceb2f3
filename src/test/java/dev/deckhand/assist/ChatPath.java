package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.guard.Guards;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file's way through the whole chat path, looked at from the model's side. */
final class ChatPath {
  static final String DONE = "{\"answer\":\"Done.\",\"citations\":[]}";
  private static final Pattern CHANNEL =
      Pattern.compile("(?m)^BEGIN (\\S+)\\n([^\\n]*)\\nEND \\1$");
  private static final Pattern EDGE = Pattern.compile("(?m)^(?:BEGIN|END) \\S+$");
  private static final OoxmlEngine ENGINE = new OoxmlEngine();

  private final OfficeFile file;

  ChatPath(OfficeFile file) {
    this.file = file;
  }

  /** What a model reads that looks everything up it can; data channels hold. */
  String told(String feature, String instruction, String... calls) {
    ScriptedModel model = model().asks(calls).says(DONE);
    model.ask(feature, instruction);
    assertThat(model.requests.size()).as("all calls are run").isGreaterThan(1);
    return read(model, instruction);
  }

  /** What a model reads over all requests; whatever the document says lies in data channels. */
  static String read(ScriptedModel model, String instruction) {
    StringBuilder all = new StringBuilder();
    for (ChatTransport.Request request : model.requests) {
      assertThat(request.systemPrompt()).doesNotContain("OBEY", "sk-stub");
      assertThat(request.messages().getFirst().text())
          .startsWith("Instruction: " + instruction + "\n");
      for (ChatMessage message : request.messages()) {
        if (message instanceof ChatMessage.User || message instanceof ChatMessage.ToolResult) {
          all.append(checked(message.text())).append('\n');
        }
      }
    }
    return all.toString();
  }

  private static String checked(String text) {
    assertThat(Invisible.strip(text)).as("nothing invisible").isEqualTo(text);
    Matcher channels = CHANNEL.matcher(text);
    int found = 0;
    while (channels.find()) {
      found++;
      try {
        assertThat(new ObjectMapper().readTree(channels.group(2)).isContainerNode()).isTrue();
      } catch (JsonProcessingException e) {
        throw new AssertionError("data that is no JSON", e);
      }
    }
    assertThat(EDGE.matcher(text).results().count()).as("edges of channels").isEqualTo(2L * found);
    assertThat(CHANNEL.matcher(text).replaceAll("")).as("outside of data").doesNotContain("OBEY");
    return text;
  }

  /** How a plan of a model that obeys ends: codes of what stands against it, consents included. */
  Set<String> against(String feature, String operations) {
    ScriptedModel model =
        model()
            .says(
                "{\"answer\":\"Tidy.\",\"citations\":[],\"plan\":{\"summary\":\"Tidy\",\"operations\":["
                    + operations
                    + "]}}");
    Reply reply = model.ask(feature, "Tidy up");
    Stream<Violation> violations =
        switch (reply) {
          case Reply.Declined declined ->
              Stream.concat(
                  declined.violations().stream(),
                  Stream.of(Violation.error("refused", "refused", null, null)));
          case Reply.Proposed proposed -> missing(proposed).stream();
          case Reply.Answered _, Reply.Failed _ -> throw new AssertionError("no plan: " + reply);
        };
    return violations.map(Violation::code).collect(Collectors.toSet());
  }

  private List<Violation> missing(Reply.Proposed proposed) {
    Proof proof = new Prover(ENGINE, Guards.standard()).prove(file, proposed.plan());
    return ((Proof.Proven) proof).missing(Set.of());
  }

  ScriptedModel model() {
    Set<ModelCapability> can = EnumSet.allOf(ModelCapability.class);
    can.remove(ModelCapability.STREAMING);
    return new ScriptedModel(new ModelSettings("m", "m", 100_000, 500, null, can), file);
  }
}
