package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.plan.BoundDeckOperation.AddSlide;
import dev.deckhand.plan.BoundDeckOperation.SetLayout;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Existing;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.TextParagraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Layouts of some programs have placeholders that type and index do not tell apart. */
class AlikePlaceholdersTest {
  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @Test
  void aNewSlideHasItsTextWhereTheLayoutHasThePlaceholders() {
    AddSlide add = new AddSlide("1", new Existing(5), "Two Content", texts(), null);
    assertThat(beside(edit(alike(), add), 5)).isTrue();
    assertThat(beside(edit(DeckFixture.review(), add), 5)).isTrue();
  }

  @Test
  void aSlideThatChangesItsLayoutToo() {
    AddSlide add = new AddSlide("1", new Existing(5), "Comparison", texts(), null);
    OfficeFile added = edit(alike(), add);
    assertThat(beside(edit(added, new SetLayout("2", new Existing(6), "Two Content")), 5)).isTrue();
  }

  private static Map<String, List<TextParagraph>> texts() {
    return Map.of(
        "obj", List.of(TextParagraph.of("left")), "obj2", List.of(TextParagraph.of("right")));
  }

  /** Two Content with the same index twice. */
  private static OfficeFile alike() {
    OpcEdit edit = OpcPackage.open(DeckFixture.review().content()).edit();
    for (String part : OpcPackage.open(DeckFixture.review().content()).partNames()) {
      if (part.matches("/ppt/slideLayouts/slideLayout\\d+\\.xml")) {
        String xml = new String(edit.part(part), StandardCharsets.UTF_8);
        if (xml.contains("name=\"Two Content\"")) {
          edit.put(part, xml.replace("idx=\"2\"", "idx=\"1\"").getBytes(StandardCharsets.UTF_8));
          assertThat(xml).contains("idx=\"2\"");
        }
      }
    }
    return DeckFixture.of(edit.save());
  }

  private OfficeFile edit(OfficeFile deck, BoundOperation operation) {
    return engine.edit(deck, PlanFile.plan(operation)).file();
  }

  private boolean beside(OfficeFile deck, int slide) {
    return at(deck, slide, "left").x() + at(deck, slide, "left").width()
        <= at(deck, slide, "right").x();
  }

  private Box at(OfficeFile deck, int slide, String text) {
    return engine.outline(deck).slides().get(slide).shapes().stream()
        .filter(shape -> shape.text().equals(text))
        .map(Shape::at)
        .map(Objects::requireNonNull)
        .findFirst()
        .orElseThrow();
  }
}
