package dev.deckhand.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DeckOutline.Slide;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlidesOnDemandTest {
  private final List<String> asked = new ArrayList<>();
  private final SlidesOnDemand slides =
      new SlidesOnDemand(
          3,
          index -> {
            asked.add("one " + index);
            return slide(index);
          },
          () -> {
            asked.add("all");
            return IntStream.range(0, 3).mapToObj(SlidesOnDemandTest::slide).toList();
          });

  private static Slide slide(int index) {
    return new Slide(index + 1, "Title", "Slide " + index, false, List.of(), null);
  }

  @Test
  void oneIsReadAloneAndOnce() {
    assertThat(slides).hasSize(3);
    assertThat(slides.get(1).title()).isEqualTo("Slide 1");
    assertThat(slides.get(1)).isSameAs(slides.get(1));
    assertThat(asked).containsExactly("one 1");
  }

  @Test
  void whoeverWalksHasThemReadTogether() {
    for (Slide slide : slides) {
      assertThat(slide.layout()).isEqualTo("Title");
    }
    assertThat(slides.stream().map(Slide::number)).containsExactly(1, 2, 3);
    assertThat(slides.get(2).number()).isEqualTo(3);
    assertThat(asked).containsExactly("all");
  }

  @Test
  void anOutlineKeepsThemAsTheyAre() {
    DeckOutline deck = new DeckOutline(slides, List.of(), 720, 540, false, List.of());
    assertThat(asked).isEmpty();
    assertThat(deck.slides()).isSameAs(slides);
    assertThat(deck)
        .isEqualTo(new DeckOutline(List.copyOf(slides), List.of(), 720, 540, false, List.of()));
  }

  @Test
  void theyCannotBeChanged() {
    assertThatThrownBy(() -> slides.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> slides.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
