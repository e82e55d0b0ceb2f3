package dev.deckhand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        "  {\"a\":1}\n",
        "```json\n{\"a\":1}\n```",
        "```\n{\"a\":1}```",
        "\n```json\r\n{\"a\":1}\r\n```\n"
      })
  void readsOneObject(String text) {
    assertThat(StrictJson.parse(text).path("a").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "null",
        "{\"a\":1",
        "{\"a\":1}}",
        "{\"a\":1} and more",
        "Here it is: {\"a\":1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":1}}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":1,}"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> StrictJson.parse(text)).isInstanceOf(StrictJson.NotOneObject.class);
  }

  @Test
  void refusesDeepNesting() {
    String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThatThrownBy(() -> StrictJson.parse(deep))
        .isInstanceOf(StrictJson.NotOneObject.class)
        .hasMessageContaining("nesting");
  }

  @Test
  void keepsNumbersExact() {
    assertThat(StrictJson.parse("{\"a\":0.1234567890123456789}").toString())
        .isEqualTo("{\"a\":0.1234567890123456789}");
  }
}
