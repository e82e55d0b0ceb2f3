package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Clock CLOCK = Clock.fixed(Trial.NOW, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        " 120 | PT2M",
        "1.5 | PT1.5S",
        "99999999999999999999 | PT8760H",
        "Mon, 23 Nov 2026 10:00:30 GMT | PT30S",
        "Mon, 23 Nov 2026 09:59:30 GMT | PT0S"
      })
  void isSecondsOrADate(String value, Duration wait) {
    assertThat(RetryAfter.parse(value, CLOCK)).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1e9", "23 Nov 2026", "1;2"})
  void isNothingElse(String value) {
    assertThat(RetryAfter.parse(value, CLOCK)).isNull();
  }
}
