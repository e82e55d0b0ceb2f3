package dev.deckhand.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {
  private static final String PNG = "89504E470D0A1A0A 0000000D 49484452 00000140 000000F0 0802";
  private static final String JPEG =
      "FFD8 FFE00010 4A46494600010100000100010000 FFFF C0 0011 08 00F0 0140 03 01220002";

  @ParameterizedTest
  @CsvSource({
    PNG + ",PNG,320,240",
    JPEG + ",JPEG,320,240",
    "FFD8 FFC2 0011 08 0001 0002 03 012200,JPEG,2,1",
    "474946383961 4001 F000 80,GIF,320,240",
    "474946383761 0100 0200 80,GIF,1,2",
  })
  void kindAndSizeAreReadFromTheFirstBytes(
      String bytes, ImageHeader.Kind kind, int width, int height) {
    assertThat(ImageHeader.read(hex(bytes))).contains(new ImageHeader(kind, width, height));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "89504E470D0A1A0A",
        "89504E470D0A1A0A 0000000D 49484452 00000000 000000F0 08",
        "89504E470D0A1A0A 0000000D 49484452 FFFFFFFF 000000F0 08",
        "FFD8 FFE0 0001 00 FFC0 0011 08 00F0 0140 03",
        "FFD8 FFDA 000C 03010002110311003F00 0000000000000000",
        "FFD8 FFE0 FFFF 4A46494600010100000100010000",
        "424D 00000000",
        "3C73766720786D6C6E733D22",
      })
  void whatIsNoneOrHasNoSizeIsNone(String bytes) {
    assertThat(ImageHeader.read(hex(bytes))).isEmpty();
  }

  @Test
  void aHeaderCutAnywhereIsNoneAndNeverAnError() {
    for (String whole : new String[] {PNG.replace("0802", ""), JPEG}) {
      byte[] bytes = hex(whole);
      for (int length = 0; length < Math.min(bytes.length, 24); length++) {
        assertThat(ImageHeader.read(Arrays.copyOf(bytes, length))).isEmpty();
      }
    }
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }
}
