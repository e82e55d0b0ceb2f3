package dev.deckhand.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, (1 << 16) - 1, 1 << 16, (1 << 16) + 1, 300_000})
  void giveBackWhatWasWritten(int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    Chunks chunks = new Chunks();
    int written = 0;
    while (written < size) {
      int count = Math.min(size - written, 7_001);
      chunks.write(content, written, count);
      written += count;
    }

    assertThat(chunks.size()).isEqualTo(size);
    assertThat(chunks.stream().readAllBytes()).isEqualTo(content);
    assertThat(chunks.take()).isEqualTo(content);
    assertThat(chunks.size()).isZero();
  }
}
