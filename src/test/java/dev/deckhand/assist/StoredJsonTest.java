package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredJsonTest {
  @Test
  void nulCharactersBecomeReplacementCharacters() {
    String json = StoredJson.write(new Refusal("a\u0000b", "\\u0000 as typed", "\\\u0000"));

    assertThat(json).doesNotContain("a\\u0000");
    assertThat(StoredJson.read(json, Refusal.class))
        .isEqualTo(new Refusal("a\ufffdb", "\\u0000 as typed", "\\\ufffd"));
  }
}
