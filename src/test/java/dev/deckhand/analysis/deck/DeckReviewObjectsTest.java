package dev.deckhand.analysis.deck;

import static dev.deckhand.analysis.deck.ReviewedDeck.PLAIN;
import static dev.deckhand.analysis.deck.ReviewedDeck.codes;
import static dev.deckhand.analysis.deck.ReviewedDeck.review;
import static dev.deckhand.analysis.deck.ReviewedDeck.slide;
import static dev.deckhand.analysis.deck.ReviewedDeck.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Concealment;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckLook.StrayAnimation;
import dev.deckhand.document.DeckLook.TextLook;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.SlideLink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeckReviewObjectsTest {
  private static Shape object(
      int id,
      ShapeKind kind,
      @Nullable String alt,
      @Nullable ShapeContent content,
      SlideLink... links) {
    return new Shape(
        id,
        "Object " + id,
        kind,
        null,
        new Box(10, 10, 300, 100),
        List.of(),
        alt,
        true,
        null,
        null,
        content,
        List.of(links),
        false);
  }

  private static TextLook look(
      int shape, String color, String background, double contrast, double size) {
    return new TextLook(
        1,
        shape,
        "Some words",
        10,
        "Calibri",
        size,
        false,
        color,
        background,
        contrast,
        true,
        true,
        "text1");
  }

  @Test
  void contrastIsMeasuredAgainstWhatItsSizeNeeds() {
    Slide slide = slide(1, "A", text(3, null, "Some words"), text(4, null, "Some words"));
    List<DeckFinding> findings =
        review(
            new DeckLook(
                List.of(
                    look(3, "#808080", "#FFFFFF", 3.94, 12),
                    look(4, "#808080", "#FFFFFF", 3.94, 24)),
                List.of()),
            slide);
    assertThat(findings)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("low-contrast");
              assertThat(f.anchor()).isEqualTo("slide 1/#3");
              assertThat(f.measured()).isEqualTo("3.9:1");
              assertThat(f.remedy()).isEqualTo(new Remedy.Color("text1"));
            });
  }

  @Test
  void picturesChartsAndDiagramsNeedWords() {
    ShapeContent chart =
        new ShapeContent.Chart(
            "stackedColumn",
            "Sales by region",
            List.of("North", "East", "South"),
            List.of(
                new ShapeContent.Series("2025", List.of(1.0)),
                new ShapeContent.Series("2026", List.of(2.0))),
            ShapeContent.DataSource.EMBEDDED);
    ShapeContent picture = new ShapeContent.Picture("image1.png", 10, false);
    List<DeckFinding> findings =
        review(
            PLAIN,
            slide(
                1,
                "A",
                object(3, ShapeKind.CHART, null, chart),
                object(4, ShapeKind.PICTURE, null, picture),
                object(5, ShapeKind.PICTURE, "IMG_2041.png", picture),
                object(6, ShapeKind.PICTURE, "A ship at sea", picture)));
    assertThat(codes(findings))
        .containsExactly("missing-alt-text", "missing-alt-text", "poor-alt-text");
    assertThat(findings.getFirst().remedy())
        .isEqualTo(
            new Remedy.AltText(
                "Stacked column chart: Sales by region; 2025, 2026 by North to South."));
    assertThat(findings.get(1).remedy()).isNull();
  }

  @Test
  void whatIsBrokenIsFound() {
    List<DeckFinding> findings =
        review(
            new DeckLook(List.of(), List.of(new StrayAnimation(1, 99))),
            slide(
                1,
                "A",
                object(3, ShapeKind.PICTURE, "A ship", new ShapeContent.Picture(null, 0, false)),
                object(
                    4,
                    ShapeKind.PICTURE,
                    "A ship",
                    new ShapeContent.Picture("http://a.example/x.png", 0, true)),
                object(
                    5,
                    ShapeKind.CONNECTOR,
                    null,
                    null,
                    new SlideLink(null, "slide9.xml", false, true)),
                object(6, ShapeKind.CHART, "A chart", null)));
    assertThat(codes(findings))
        .containsExactlyInAnyOrder(
            "missing-part", "linked-picture", "broken-link", "missing-part", "stray-animation");
  }

  @Test
  void textNobodySeesIsNamed() {
    Shape hidden =
        new Shape(
            5,
            "Box",
            ShapeKind.TEXT,
            null,
            null,
            List.of(new Paragraph("psst", 0)),
            null,
            false,
            Concealment.SAME_COLOR,
            null,
            null,
            List.of(),
            false);
    assertThat(review(PLAIN, slide(1, "A", hidden)))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("hidden-text");
              assertThat(f.message()).contains("colour of its background").doesNotContain("psst");
            });
  }

  @Test
  void fontsBesideThemeAndHabitStandOut() {
    TextLook usual = look(3, "#000000", "#FFFFFF", 21, 18);
    TextLook odd =
        new TextLook(
            1,
            4,
            "x",
            4,
            "Comic Sans MS",
            18,
            false,
            "#000000",
            "#FFFFFF",
            21.0,
            false,
            true,
            null);
    List<DeckFinding> findings =
        review(
            new DeckLook(List.of(usual, odd), List.of()),
            slide(1, "A", text(3, null, "Some words"), text(4, null, "x")));
    assertThat(findings)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("font-outlier");
              assertThat(f.remedy()).isEqualTo(new Remedy.Font("body"));
            });
  }
}
