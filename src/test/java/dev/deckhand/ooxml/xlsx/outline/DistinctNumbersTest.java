package dev.deckhand.ooxml.xlsx.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DistinctNumbersTest {
  private final DistinctNumbers numbers = new DistinctNumbers(30_000);

  @Test
  void holdsWhatASetOfThemHolds() {
    Random random = new Random(7);
    Set<Double> expected = new HashSet<>();
    for (int i = 0; i < 30_000; i++) {
      double number =
          switch (i % 3) {
            case 0 -> random.nextInt(5_000);
            case 1 -> random.nextInt(5_000) / 100.0;
            default -> Math.scalb(1.0 + random.nextInt(16), random.nextInt(2_000) - 1_000);
          };
      assertThat(numbers.contains(number)).isEqualTo(expected.contains(number));
      assertThat(numbers.add(number)).isEqualTo(expected.add(number));
    }
    assertThat(expected).allMatch(numbers::contains);
  }

  @Test
  void tellsTheTwoZerosApartAsValuesOfCellsAre() {
    assertThat(numbers.add(0.0)).isTrue();
    assertThat(numbers.add(-0.0)).isTrue();
    assertThat(numbers.add(0.0)).isFalse();
    assertThat(numbers.add(Double.MIN_VALUE)).isTrue();
    assertThat(numbers.add(-Double.MAX_VALUE)).isTrue();
    assertThat(numbers.contains(Double.MAX_VALUE)).isFalse();
  }
}
