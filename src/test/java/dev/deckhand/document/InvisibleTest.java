package dev.deckhand.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.plan.Violation;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvisibleTest {
  private static final String SMUGGLED =
      IntStream.of(
              0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200D, 0x200F, 0x202E, 0x2060, 0x2066,
              0x2069, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xE0041, 0xE007F, 0xE0100, 0xE01EF)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();

  @Test
  void modelsNeverReadThem() {
    assertThat(Invisible.strip("a" + SMUGGLED + "b\n")).isEqualTo("ab\n");
    assertThat(Invisible.strip("naïve 日本語 ✓ 😀")).isEqualTo("naïve 日本語 ✓ 😀");
  }

  @Test
  void peopleSeeThem() {
    assertThat(Invisible.show("ev\u200Bil\u202E")).isEqualTo("ev⟨U+200B⟩il⟨U+202E⟩");
    assertThat(Invisible.show("tag " + Character.toString(0xE0041))).isEqualTo("tag ⟨U+E0041⟩");
    assertThat(Invisible.show("one\ntwo\t")).isEqualTo("one⟨U+000A⟩two⟨U+0009⟩");
    assertThat(Invisible.show("naïve 日本語 ✓ 😀")).isEqualTo("naïve 日本語 ✓ 😀");
  }

  @Test
  void nothingHidesInAQuestion() {
    Violation asked =
        Violation.consent("egress", "Agree to " + SMUGGLED, "=A1&\"" + SMUGGLED + "\"", SMUGGLED);
    for (String text : new String[] {asked.message(), asked.consent(), asked.operation()}) {
      assertThat(Invisible.show(text + "")).isEqualTo(text);
      assertThat(text).contains("⟨U+202E⟩");
    }
    assertThat(
            new Violation(
                asked.code(),
                asked.message(),
                asked.anchor(),
                asked.operation(),
                asked.severity(),
                asked.consent()))
        .isEqualTo(asked);
  }
}
