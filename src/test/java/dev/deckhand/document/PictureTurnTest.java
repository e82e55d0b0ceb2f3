package dev.deckhand.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTurnTest {
  private static final String MOTOROLA =
      "FFD8 FFE00010 4A46494600010100000100010000"
          + "FFE1 002E 457869660000 4D4D002A 00000008 0002"
          + "010F 0002 00000002 41000000 0112 0003 00000001 00%s0000 00000000";
  private static final String INTEL =
      "FFD8 FFE1 0022 457869660000 49492A00 08000000 0100 1201 0300 01000000 %s000000 00000000";

  @ParameterizedTest
  @CsvSource({
    "01,0,false", "02,0,true", "03,2,false", "04,2,true",
    "05,3,true", "06,1,false", "07,1,true", "08,3,false",
  })
  void whatTheCameraNotedIsRead(String orientation, int quarters, boolean mirrored) {
    PictureTurn turn = new PictureTurn(quarters, mirrored);
    assertThat(PictureTurn.of(hex(MOTOROLA.formatted(orientation)))).isEqualTo(turn);
    assertThat(PictureTurn.of(hex(INTEL.formatted(orientation)))).isEqualTo(turn);
    assertThat(turn.onItsSide()).isEqualTo(quarters == 1 || quarters == 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "89504E470D0A1A0A",
        "FFD8 FFDA 0008 0101003F0000",
        "FFD8 FFE1 0000 45786966 0000",
        "FFD8 FFE1 0022 457869660000 49492A00 FFFFFF7F 0100 1201 0300 01000000 06000000",
        "FFD8 FFE1 0022 457869660000 49492A00 FCFFFFFF 0100 1201 0300 01000000 06000000",
        "FFD8 FFE1 0022 457869660000 49492A00 08000000 FFFF 1301 0300 01000000 06000000",
      })
  void whereNothingSensibleIsNotedThePictureStaysAsItIs(String bytes) {
    assertThat(PictureTurn.of(hex(bytes))).isEqualTo(PictureTurn.NONE);
  }

  @Test
  void cutAnywhereItIsNoError() {
    byte[] whole = hex(INTEL.formatted("06"));
    for (int length = 0; length < 36; length++) {
      assertThat(PictureTurn.of(Arrays.copyOf(whole, length)).mirrored()).isFalse();
    }
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }
}
