package dev.deckhand.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          providers: nonsense                          | line 1: providers has to be a list
          providers: [{id: a, kind: nonsense}]         | providers[1].kind has to be one of openai
          providers: [{id: a, kind: openai, colour: 1}] | there is no providers[1].colour; there are
          budgets: [{period: month, limit: much}]      | budgets[1].limit has to be a number
          'budgets: ['                                 | line
          """)
  void mistakesAreToldWithoutOurClasses(String yaml, String said) {
    assertThatThrownBy(() -> SettingsJson.readYaml(yaml))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining(said)
        .satisfies(
            thrown ->
                assertThat(thrown.getMessage())
                    .doesNotContain("dev.deckhand", "java.", "JsonToken", "deserialize"));
  }
}
