package dev.deckhand.ooxml.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SplicesTest {
  private final Splices splices = new Splices("0123456789".getBytes(StandardCharsets.UTF_8));

  @Test
  void whatIsInsertedWhereSomethingGoesStandsInItsPlace() {
    splices.delete(2, 4);
    splices.insert(2, "a");
    splices.insert(2, "b");

    assertThat(splices.apply()).asString(StandardCharsets.UTF_8).isEqualTo("01ab456789");
  }

  @Test
  void theSameBytesAreNotChangedTwice() {
    splices.delete(2, 4);
    splices.delete(3, 5);

    assertThatThrownBy(splices::apply).isInstanceOf(IllegalStateException.class);
  }
}
