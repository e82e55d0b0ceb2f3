package dev.deckhand.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A prompt explains every operation its feature may propose. */
class PromptVerbsTest {

  static Stream<FeatureCard> features() {
    return new Features().all().stream().map(Feature::card).filter(card -> !card.verbs().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyVerbIsExplained(FeatureCard card) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/prompts/" + card.id() + ".md")) {
      assertThat(in).as(card.id()).isNotNull();
      String prompt = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(card.verbs())
          .allSatisfy(verb -> assertThat(prompt).containsPattern("`" + verb + "[ `{]"));
    }
  }
}
