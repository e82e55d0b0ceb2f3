package dev.deckhand.ooxml.pptx.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FontShelfTest {

  /** Advances in the tables of the Office fonts themselves, in 1/2048 of the size. */
  @ParameterizedTest
  @CsvSource({
    "Calibri, n, 1076",
    "Calibri, a, 981",
    "Calibri, H, 1276",
    "Calibri, i, 470",
    "Arial, a, 1139",
    "Arial, i, 455",
    "Arial, W, 1933",
    "Times New Roman, a, 909",
    "Times New Roman, W, 1933",
    "Times New Roman, i, 569",
    "Courier New, a, 1229",
    "Courier New, W, 1229"
  })
  void whatStandsInHasTheSameWidths(String asked, String letter, int units) {
    StandIn used = FontShelf.standIn(asked);
    assertThat(used.sameWidths()).isTrue();
    assertThat(FontShelf.face(used.used(), FontStyle.REGULAR).advance(letter.codePointAt(0)))
        .isCloseTo(units / 2048.0, within(0.001));
  }

  @Test
  void otherWidthsAreSaid() {
    assertThat(FontShelf.standIn("Aptos").notice())
        .isEqualTo(
            "Aptos is replaced by Carlito, whose widths differ; lines may break elsewhere in"
                + " PowerPoint.");
    assertThat(FontShelf.standIn("Calibri").notice())
        .isEqualTo("Calibri is replaced by Carlito, which has the same widths.");
    assertThat(FontShelf.standIn("Carlito").substituted()).isFalse();
    assertThat(FontShelf.standIn("No Such Font Serif").used()).isEqualTo("Liberation Serif");
  }

  @Test
  void charactersLatinFontsLackAreFoundElsewhere() {
    assertThat(FontShelf.common('é')).isTrue();
    assertThat(FontShelf.common('漢')).isFalse();
    assertThat(FontShelf.familyWith('漢')).isEqualTo("Droid Sans Fallback");
    assertThat(FontShelf.familyWith('한')).isEqualTo("NanumSquare");
    assertThat(FontShelf.familyWith('✔')).isEqualTo("Noto Sans Symbols2");
    assertThat(FontShelf.familyWith(0x10FFFD)).isNull();
  }

  @Test
  void boldIsWider() {
    double plain = FontShelf.face("Carlito", FontStyle.REGULAR).advance('n');
    assertThat(FontShelf.face("Carlito", FontStyle.BOLD).advance('n')).isGreaterThan(plain);
  }

  @ParameterizedTest
  @EnumSource(BundledFont.class)
  void everyFontIsThereInEveryStyle(BundledFont font) throws IOException {
    for (FontStyle style : FontStyle.values()) {
      try (InputStream in = FontShelf.class.getResourceAsStream(font.resource(style))) {
        assertThat(in).as(font.resource(style)).isNotNull();
      }
      assertThat(FontShelf.face(font.family(), style).lineHeight()).isBetween(1.0, 2.5);
    }
  }

  @Test
  void licencesLieBesideTheFonts() throws IOException {
    assertThat(text("/fonts/OFL.txt"))
        .contains(
            "Carlito", "Caladea", "Liberation", "Noto Sans Symbols2", "SIL OPEN FONT LICENSE");
    assertThat(text("/fonts/Apache-2.0.txt")).contains("Droid Sans Fallback", "Apache License");
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = FontShelf.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
