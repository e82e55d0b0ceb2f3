package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import dev.deckhand.feature.DocumentTool;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.FeatureCard;
import dev.deckhand.feature.Features;
import dev.deckhand.feature.HarnessVersion;
import dev.deckhand.feature.Prompt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A feature is one class, one prompt and one suite: this one is added here, with {@code
 * prompts/test.count.md} in the test resources, and every part of the harness takes it.
 */
class AddedFeatureTest {
  /** The class. */
  private static final class Count implements Feature {
    @Override
    public FeatureCard card() {
      return new FeatureCard(
          "test.count",
          Host.EXCEL,
          "Count",
          "Counts what is there.",
          "Count the ports",
          ReplyKind.ANSWER,
          Set.of());
    }

    @Override
    public List<Pattern> cues() {
      return List.of(Pattern.compile("^count\\b"));
    }

    @Override
    public Set<DocumentTool> tools() {
      return EnumSet.of(DocumentTool.LIST, DocumentTool.EVALUATE);
    }
  }

  private final Features features =
      new Features(List.of(new Features().all().getFirst(), new Count()));

  @Test
  void itIsFoundGuessedPromptedAndServed() {
    Feature count = features.find("test.count").orElseThrow();
    assertThat(features.guess(Host.EXCEL, "Count the ports")).isSameAs(count);
    assertThat(Prompt.of(count).text()).startsWith("You count things");
    assertThat(HarnessVersion.of(count)).hasSize(12);

    ScriptedModel model =
        new ScriptedModel(ScriptedModel.FULL)
            .asks("evaluate", "{\"formula\":\"=COUNTA(Data!A2:A5)\"}")
            .says(
                "{\"answer\":\"There are 4 ports.\",\"citations\":[{\"anchor\":\"Data!A2:A5\",\"text\":\"4\"}]}");
    Reply reply = model.ask(count, "Count the ports");

    assertThat(((Reply.Answered) reply).answer().unverified()).isEmpty();
    assertThat(((Reply.Answered) reply).answer().citations().getFirst().verified()).isTrue();
    assertThat(model.requests.getFirst().tools()).hasSize(2);
    assertThat(model.requests.getFirst().systemPrompt()).startsWith("You count things");
  }

  @Test
  void anotherToolIsAnotherHarness() {
    Feature less =
        new Feature() {
          @Override
          public FeatureCard card() {
            return new Count().card();
          }

          @Override
          public Set<DocumentTool> tools() {
            return EnumSet.of(DocumentTool.LIST);
          }
        };
    assertThat(HarnessVersion.of(less)).isNotEqualTo(HarnessVersion.of(new Count()));
  }
}
