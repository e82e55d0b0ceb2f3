package dev.deckhand.calc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0|General|0",
        "1234.5|General|1234.5",
        "0.333333333333333|General|0.333333333",
        "123456789012|General|1.23457E+11",
        "0.00001234567|General|1.23457E-05",
        "-12|General|-12",
        "1234.567|0.00|1234.57",
        "1234567.891|#,##0.00|1,234,567.89",
        "0.5|#,##0|1",
        "0|#,###|",
        "0.256|0.0%|25.6%",
        "5|000|005",
        "1234567|#,##0,\"K\"|1,235K",
        "12345678|0.0,,\"M\"|12.3M",
        "-1234.5|#,##0.00;(#,##0.00)|(1,234.50)",
        "-5|0;-0;\"zero\"|-5",
        "0|0;-0;\"zero\"|zero",
        "1234.5|$#,##0.00|$1,234.50",
        "1234.5|[$€-407] #,##0.00|€ 1,234.50",
        "12|_(* #,##0_);_(* (#,##0)| 12 ",
        "150|[>=100]\"high\";[<0]\"low\";0|high",
        "50|[>=100]\"high\";[<0]\"low\";0|50",
        "1.5|# ?/?|1 1/2",
        "0.25|?/?|1/4",
        "12345|0.00E+00|1.23E+04",
        "0.00012|0.0E+0|1.2E-4",
        "5551234567|(000) 000-0000|(555) 123-4567",
        "45000|yyyy-mm-dd|2023-03-15",
        "45000|m/d/yy|3/15/23",
        "45000.75|dddd, mmmm d, yyyy h:mm AM/PM|Wednesday, March 15, 2023 6:00 PM",
        "45000.5|mmm-yy hh:mm:ss|Mar-23 12:00:00",
        "1.5|[h]:mm|36:00",
        "0.0208449074|mm:ss.0|30:01.0",
        "60|d mmm yyyy|29 Feb 1900",
        "1|ddd|Sun",
        "0.999999|h:mm:ss|0:00:00",
        "3.14159|?.??|3.14",
        "7|0 \"pcs\"|7 pcs",
        "3|;;;|",
      })
  void showsNumbersAsCellsDo(double value, String code, String expected) {
    assertThat(NumberFormats.text(value, code, false)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void showsOtherValues() {
    assertThat(NumberFormats.text(CellValue.of("abc"), "0;-0;0;\"<\"@\">\"", false))
        .isEqualTo("<abc>");
    assertThat(NumberFormats.text(CellValue.of("abc"), "0.00", false)).isEqualTo("abc");
    assertThat(NumberFormats.text(CellValue.of("abc"), ";;;", false)).isEmpty();
    assertThat(NumberFormats.text(CellValue.of(true), "0.00", false)).isEqualTo("TRUE");
    assertThat(NumberFormats.text(CellValue.of(CellError.NA), "0.00", false)).isEqualTo("#N/A");
    assertThat(NumberFormats.text(CellValue.EMPTY, "0.00", false)).isEmpty();
    assertThat(NumberFormats.text(12, "@", false)).isEqualTo("12");
    assertThat(NumberFormats.text(-1, "yyyy", false)).isEqualTo("########");
    assertThat(NumberFormats.text(43538, "yyyy-mm-dd", true)).isEqualTo("2023-03-15");
  }

  @Test
  void knowsDateFormats() {
    assertThat(NumberFormats.isDate("yyyy-mm-dd")).isTrue();
    assertThat(NumberFormats.isDate("[h]:mm:ss")).isTrue();
    assertThat(NumberFormats.isDate("[$-409]d-mmm-yy;@")).isTrue();
    assertThat(NumberFormats.isDate("General")).isFalse();
    assertThat(NumberFormats.isDate("#,##0.00_);[Red](#,##0.00)")).isFalse();
    assertThat(NumberFormats.isDate("0 \"days\"")).isFalse();
  }
}
