package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.Prover;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SampleEditsTest {
  private final OoxmlEngine engine = new OoxmlEngine();

  @Test
  void everySampleCanBeEditedAndTheEndIsHeardOf() throws IOException {
    int[] asked = {0};

    new SampleEdits(engine, new Prover(engine, Guards.standard()), () -> ++asked[0] > 4).run();

    assertThat(asked[0]).isBetween(5, 8);
  }
}
