package dev.deckhand.analysis.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.deck.Misfit.Kind;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlideFit.Item;
import dev.deckhand.document.TextFit;
import dev.deckhand.document.TextFit.Autofit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MisfitsTest {
  private static final Box TITLE = new Box(50, 20, 600, 60);

  @Test
  void whatFitsIsNoFinding() {
    assertThat(of(text(2, TITLE, 40, Autofit.NONE))).isEmpty();
    assertThat(of(text(2, TITLE, 61, Autofit.NONE))).isEmpty();
  }

  @Test
  void overflowHasItsNumbers() {
    Misfit misfit = of(text(2, TITLE, 78, Autofit.NONE)).getFirst();
    assertThat(misfit.kind()).isEqualTo(Kind.OVERFLOW);
    assertThat(misfit.amount()).isEqualTo(18);
    assertThat(misfit.words()).startsWith("needs 18 pt more: 2 lines take 78 pt where 60 pt are");
  }

  @Test
  void aTableFitsAsLongAsTheSlideHasRoom() {
    assertThat(of(table(new Box(50, 300, 600, 200)))).isEmpty();
    Misfit misfit = of(table(new Box(50, 400, 600, 200))).getFirst();
    assertThat(misfit.kind()).isEqualTo(Kind.OVERFLOW);
    assertThat(misfit.amount()).isEqualTo(60);
  }

  @Test
  void textOnTextIsAnOverlap() {
    Misfit misfit =
        of(text(2, TITLE, 40, Autofit.NONE), text(3, new Box(100, 40, 200, 60), 40, Autofit.NONE))
            .getFirst();
    assertThat(misfit.kind()).isEqualTo(Kind.OVERLAP);
    assertThat(misfit.shape()).isEqualTo(3);
    assertThat(misfit.other()).isEqualTo("#2 Shape 2");
    assertThat(misfit.amount()).isEqualTo(20);
  }

  @Test
  void textWhollyOnAPictureIsADesignAndPartlyAnAccident() {
    Item picture = item(4, ShapeKind.PICTURE, new Box(0, 0, 720, 540), null, 0);
    assertThat(of(picture, text(2, TITLE, 40, Autofit.NONE))).isEmpty();
    Item aside = item(4, ShapeKind.PICTURE, new Box(300, 0, 420, 540), null, 0);
    assertThat(of(aside, text(2, TITLE, 40, Autofit.NONE)))
        .extracting(Misfit::kind)
        .containsExactly(Kind.OVERLAP);
  }

  @Test
  void shapesOfOneGroupAreLeftAlone() {
    Item one = grouped(text(2, TITLE, 40, Autofit.NONE));
    Item other = grouped(text(3, TITLE, 40, Autofit.NONE));
    assertThat(of(one, other)).isEmpty();
  }

  @Test
  void outsideAndTooSmall() {
    assertThat(of(text(2, new Box(700, 20, 100, 60), 40, Autofit.NONE)))
        .extracting(Misfit::kind, Misfit::amount)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.OFF_SLIDE, 80.0));
    TextFit tiny =
        new TextFit(10, 60, 600, 50, 1, 6, Autofit.NONE, new Box(50, 20, 100, 10), List.of());
    assertThat(of(item(2, ShapeKind.TEXT, TITLE, tiny, 0)))
        .extracting(Misfit::kind)
        .containsExactly(Kind.TINY);
  }

  @Test
  void onlyWhatAnEditMadeWorseIsItsFault() {
    List<Misfit> before = of(text(2, TITLE, 78, Autofit.NONE));
    assertThat(Misfits.worse(before, before)).isEmpty();
    assertThat(Misfits.worse(before, of(text(2, TITLE, 79, Autofit.NONE)))).isEmpty();
    assertThat(Misfits.worse(before, of(text(2, TITLE, 90, Autofit.NONE)))).hasSize(1);
    assertThat(Misfits.worse(List.of(), before)).hasSize(1);
  }

  private static List<Misfit> of(Item... items) {
    return Misfits.of(new SlideFit(1, 720, 540, List.of(items), true));
  }

  private static Item text(int id, Box box, double needed, Autofit autofit) {
    Box ink = new Box(box.x(), box.y(), box.width(), Math.min(needed, box.height()));
    TextFit fit =
        new TextFit(needed, box.height(), box.width(), 50, 2, 18, autofit, ink, List.of());
    return item(id, ShapeKind.TEXT, box, fit, 0);
  }

  private static Item table(Box box) {
    TextFit fit = new TextFit(box.height(), 120, 100, 50, 8, 18, Autofit.ROW, box, List.of());
    return item(7, ShapeKind.TABLE, box, fit, 0);
  }

  private static Item grouped(Item item) {
    return item(item.id(), item.kind(), item.bounds(), item.text(), 9);
  }

  private static Item item(int id, ShapeKind kind, Box bounds, @Nullable TextFit text, int group) {
    return new Item(id, "Shape " + id, kind, null, group, bounds, text);
  }
}
