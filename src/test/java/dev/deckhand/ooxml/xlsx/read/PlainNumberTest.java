package dev.deckhand.ooxml.xlsx.read;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
  private final PlainNumber number = new PlainNumber();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "007",
        "1.",
        ".5",
        "-12.50",
        "0.1",
        "9007199254740993",
        "123456789012345678901234567890",
        "0.30000000000000004",
        "1E5",
        "1e-7",
        "2.2250738585072014E-308",
        "1.7976931348623157E+308",
        "0.000000000000000000000000000001",
        "99999999999999999E22"
      })
  void readsWhatJavaReads(String text) {
    assertThat(read(text)).isEqualTo(text.length());
    assertThat(number.value()).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "E5", "1E", "1E+", "1E9999", "+1", " 1", "1 ", "NaN", "0x10", "1d"})
  void leavesAllElseAlone(String text) {
    assertThat(read(text)).isEqualTo(-1);
  }

  @Property
  void readsEveryDouble(@ForAll double any) {
    String text = Double.toString(any);
    assertThat(read(text)).isEqualTo(text.length());
    assertThat(number.value()).isEqualTo(any);
  }

  @Property
  void readsEveryDecimal(@ForAll long digits, @ForAll @IntRange(min = -30, max = 30) int scale) {
    String text = BigDecimal.valueOf(digits, scale).toPlainString();
    assertThat(read(text)).isEqualTo(text.length());
    assertThat(number.value()).isEqualTo(Double.parseDouble(text));
  }

  private int read(String text) {
    byte[] bytes = (text + "<").getBytes(US_ASCII);
    return number.read(bytes, 0, bytes.length);
  }
}
