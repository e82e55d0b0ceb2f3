package dev.deckhand.assist.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutsTest {
  private static final Layout CONTENT = layout("Content", "title", "obj");
  private static final Layout GREEN = layout("Content (green)", "title", "obj");
  private static final Layout OPENING = layout("Opening", "title", "subTitle");
  private static final Layout COVER = layout("Cover", "ctrTitle", "subTitle");

  private static Layout layout(String name, String... types) {
    return new Layout(
        name, Arrays.stream(types).map(type -> new Placeholder(type, type, type, null)).toList());
  }

  private static Layouts deck(List<Layout> layouts, String... slides) {
    List<Slide> used =
        IntStream.range(0, slides.length)
            .mapToObj(i -> new Slide(i + 1, slides[i], null, false, List.of(), null))
            .toList();
    return new Layouts(new DeckOutline(used, layouts, 720, 540, false, List.of()));
  }

  @Test
  void theCoverIsTheOneWithACentredTitle() {
    assertThat(deck(List.of(CONTENT, OPENING, COVER)).cover()).contains(COVER);
  }

  @Test
  void aTitleWithASubtitleIsACoverToo() {
    assertThat(deck(List.of(CONTENT, OPENING)).cover()).contains(OPENING);
    assertThat(deck(List.of(CONTENT)).cover()).contains(CONTENT);
  }

  @Test
  void ofEqualLayoutsTheOneTheDeckUsesMostIsTaken() {
    List<Layout> two = List.of(CONTENT, GREEN);
    assertThat(deck(two).content()).contains(CONTENT);
    assertThat(deck(two, "Content", "Content (green)", "Content (green)").content())
        .contains(GREEN);
  }
}
