package dev.deckhand.ooxml.opc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockDeflateTest {
  private static final int BLOCK = BlockDeflate.BLOCK;

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 5 * BLOCK + 17, 20 * BLOCK + BLOCK / 2})
  void inflatesToWhatWasWritten(int length) {
    byte[] content = rows(length);

    DeflatedPart part = deflate(content, 10_007);

    assertThat(part.inflate()).isEqualTo(content);
    assertThat(part.size()).isEqualTo(length);
    assertThat(part.crc()).isEqualTo(crc(content));
  }

  @Test
  void theBytesDoNotDependOnHowTheyWereWrittenOrByWhichThread() throws IOException {
    byte[] content = rows(9 * BLOCK + 1_234);

    byte[] first = bytes(deflate(content, 1 << 16));

    for (int step : new int[] {777, BLOCK, 3 * BLOCK + 1, content.length}) {
      assertThat(bytes(deflate(content, step))).isEqualTo(first);
    }
  }

  @Test
  void whatFitsIntoOneBlockIsWhatOneDeflaterMakes() throws IOException {
    byte[] content = rows(BLOCK);

    assertThat(bytes(deflate(content, 4_096))).isEqualTo(oneDeflater(content));
  }

  @Test
  void blocksReferToWhatIsBeforeThem() throws IOException {
    byte[] content = rows(16 * BLOCK);

    int alone = oneDeflater(content).length;

    assertThat(bytes(deflate(content, 1 << 16)).length).isLessThan(alone + alone / 200);
  }

  @Test
  void incompressibleBytesComeThrough() {
    byte[] content = new byte[3 * BLOCK + 5];
    new Random(7).nextBytes(content);

    assertThat(deflate(content, BLOCK).inflate()).isEqualTo(content);
  }

  private static DeflatedPart deflate(byte[] content, int step) {
    return DeflatedPart.of(
        out -> {
          for (int from = 0; from < content.length; from += step) {
            out.write(content, from, Math.min(step, content.length - from));
          }
        });
  }

  private static byte[] bytes(DeflatedPart part) throws IOException {
    try (InputStream in = part.bytes().stream()) {
      return in.readAllBytes();
    }
  }

  private static byte[] oneDeflater(byte[] content) {
    Deflater deflater = new Deflater(DeflatedPart.LEVEL, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] out = new byte[content.length + 1_024];
    int length = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }

  /** Markup as a worksheet has it, cut at a length. */
  private static byte[] rows(int length) {
    Random random = new Random(42);
    StringBuilder xml = new StringBuilder(length + 64);
    for (int row = 1; xml.length() < length; row++) {
      xml.append("<c r=\"A%d\"><v>%d</v></c>".formatted(row, random.nextInt(100_000)));
    }
    return xml.substring(0, length).getBytes(UTF_8);
  }
}
