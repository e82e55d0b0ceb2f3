package dev.deckhand.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisguisedExitsTest {
  @Test
  void noDisguiseHidesAnExit() {
    FormulaReach reach = new FormulaReach(List.of(), List.of("Sheet1"));
    List<String> all = DisguisedExits.all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(500);
    assertThat(all).filteredOn(formula -> reach.outside(formula).isEmpty()).isEmpty();
  }
}
