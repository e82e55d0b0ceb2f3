package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import org.junit.jupiter.api.Test;

/** An outline that was shown, changed and sent back: sources, charts and tables stay. */
class BuiltinOutlineTest {
  private static final String BACK = "Create the slides from this outline:\n";

  private static SlidesDesk desk() {
    return SlidesDesk.of("company-template.pptx", "regional-sales.xlsx");
  }

  private static String outline() {
    String said = desk().answer("create slides from this workbook. Show me the outline first.");
    return said.substring(said.indexOf('#'));
  }

  @Test
  void theNotesNameTheSourceTheOutlineNames() {
    String edited = outline().replaceFirst("(?m)^### .*$", "### A title of my own");
    SlidesDesk.Result result = desk().result(BACK + edited);
    Slide mine =
        result.deck().slides().stream()
            .filter(slide -> "A title of my own".equals(slide.title()))
            .findFirst()
            .orElseThrow();
    assertThat(mine.notes()).startsWith("Source: regional-sales.xlsx");
  }

  @Test
  void aChartThatTheOutlineStillNamesIsThere() {
    assertThat(outline()).contains(" chart of ");
    assertThat(charts(outline())).isPositive();
  }

  @Test
  void aChartThatWasTakenOutIsGone() {
    String without = outline().replaceAll("(?m)^- \\*.*chart of.*\\n", "");
    assertThat(charts(without)).isZero();
  }

  @Test
  void aSourceThatNothingIsTakenFromIsNamed() {
    String said =
        SlidesDesk.of("company-template.pptx", "regional-sales.xlsx", "survey-comments.xlsx")
            .answer("create slides from this workbook. Show me the outline first.");
    assertThat(said)
        .endsWith("Nothing is taken from survey-comments.xlsx; ask about it on its own.");
  }

  private static long charts(String outline) {
    return desk().result(BACK + outline).deck().slides().stream()
        .flatMap(slide -> slide.shapes().stream())
        .filter(shape -> shape.content() instanceof ShapeContent.Chart)
        .count();
  }
}
