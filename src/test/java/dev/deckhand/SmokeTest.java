package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import org.junit.jupiter.api.Test;

class SmokeTest {
  @Test
  void works() {
    assertThat(CellArea.parse("A1")).hasToString("A1");
  }
}
