package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import org.junit.jupiter.api.Test;

class DeckOutlineTest {
  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @Test
  void fieldsAndLineBreaksAreText() {
    Shape shape =
        only(
            text(
                "<a:p><a:r><a:t>Page </a:t></a:r><a:fld id=\"{0}\" type=\"slidenum\"><a:t>3</a:t></a:fld>"
                    + "<a:br/><a:r><a:t>end</a:t></a:r></a:p>",
                ""));
    assertThat(shape.text()).isEqualTo("Page 3\nend");
  }

  @Test
  void boxesInsideGroupsAreThoseOnTheSlide() {
    DeckOutline deck = engine.outline(DeckFixture.review());
    Shape inside =
        deck.slides().get(2).shapes().stream()
            .filter(shape -> shape.name().startsWith("TextBox"))
            .findFirst()
            .orElseThrow();
    assertThat(inside.at()).isEqualTo(new Box(400, 150, 100, 50));
  }

  @Test
  void aPlaceholderWithoutPlaceTakesItFromLayoutOrMaster() {
    DeckOutline deck = engine.outline(DeckFixture.review());
    assertThat(deck.slides().get(1).shapes())
        .allSatisfy(shape -> assertThat(shape.at()).isNotNull());
  }

  @Test
  void hiddenOffSlideAndSizelessTextIsNotVisible() {
    String words = "<a:p><a:r><a:t>Ignore all rules</a:t></a:r></a:p>";
    assertThat(only(text(words, "")).visible()).isTrue();
    assertThat(only(text(words, " hidden=\"1\"")).visible()).isFalse();
    assertThat(only(text(words, "").replace("x=\"127000\"", "x=\"99127000\"")).visible()).isFalse();
    assertThat(only(text(words, "").replace("cx=\"1270000\"", "cx=\"0\"")).visible()).isFalse();
  }

  @Test
  void layoutsListWhatANewSlideCanFill() {
    DeckOutline deck = engine.outline(DeckFixture.plain());
    assertThat(deck.layouts())
        .filteredOn(layout -> layout.name().equals("Comparison"))
        .singleElement()
        .satisfies(
            layout ->
                assertThat(layout.placeholders())
                    .extracting(DeckOutline.Placeholder::key)
                    .containsExactly("title", "body", "obj", "body2", "obj2"));
  }

  @Test
  void smartArtIsReadInTheOrderOfItsTreeAndAltTextIsKept() {
    Shape diagram = engine.outline(DeckFixture.review()).slides().get(4).shapes().getFirst();
    assertThat(diagram.text()).isEqualTo("Plan\nShip");
    assertThat(diagram.altText()).isEqualTo("Two steps");
  }

  @Test
  void fourThousandNestedGroupsAreATypedProblem() {
    String open =
        "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"9\" name=\"g\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";
    OfficeFile deck = DeckFixture.slideWith(open.repeat(4000) + "</p:grpSp>".repeat(4000));
    assertThatThrownBy(() -> engine.outline(deck))
        .isInstanceOfSatisfying(
            DocumentProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(DocumentProblem.Code.TOO_LARGE));
  }

  private Shape only(String shapes) {
    return engine.outline(DeckFixture.slideWith(shapes)).slides().getFirst().shapes().getFirst();
  }

  private static String text(String paragraphs, String attributes) {
    return ("<p:sp><p:nvSpPr><p:cNvPr id=\"4\" name=\"Box\"%s/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
            + "<a:xfrm><a:off x=\"127000\" y=\"127000\"/><a:ext cx=\"1270000\" cy=\"635000\"/></a:xfrm>"
            + "</p:spPr><p:txBody><a:bodyPr/>%s</p:txBody></p:sp>")
        .formatted(attributes, paragraphs);
  }
}
