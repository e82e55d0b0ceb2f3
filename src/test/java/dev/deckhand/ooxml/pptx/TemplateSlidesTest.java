package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.AddSlide;
import dev.deckhand.plan.BoundDeckOperation.SetLayout;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Added;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.TextParagraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Slides built from an outline on every template: all placeholders are bound, and none is left as a
 * prompt. Whether the texts fit is for the measure of text fit to say, on the same slides.
 */
class TemplateSlidesTest {
  private static final Set<String> FURNITURE = Set.of("dt", "ftr", "sldNum");

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @TestFactory
  Stream<DynamicTest> tenSlidesBindEveryPlaceholder() {
    return CorpusDecks.all()
        .map(deck -> DynamicTest.dynamicTest(deck.name(), () -> tenSlides(deck)));
  }

  @TestFactory
  Stream<DynamicTest> anyLayoutTakesWhatTheOthersHold() {
    return CorpusDecks.all()
        .map(deck -> DynamicTest.dynamicTest(deck.name(), () -> everyLayout(deck)));
  }

  private void tenSlides(CorpusDecks.Deck deck) {
    List<AddSlide> slides = TenSlides.of(deck.outline());
    OfficeFile built = edit(deck, new ArrayList<>(slides));
    DeckOutline outline = engine.outline(built);
    for (int i = 0; i < slides.size(); i++) {
      AddSlide asked = slides.get(slides.size() - 1 - i);
      DeckOutline.Slide slide = outline.slides().get(i);
      assertThat(slide.layout()).isEqualTo(asked.layout());
      assertThat(texts(slide)).isEqualTo(texts(asked));
      assertThat(slide.title()).isNotBlank();
      everyPlaceholderIsBound(built, i);
    }
  }

  /** The slides of the first layout, put on every other one. */
  private void everyLayout(CorpusDecks.Deck deck) {
    List<DeckOutline.Layout> layouts = deck.outline().layouts();
    List<BoundOperation> plan = new ArrayList<>(TenSlides.of(deck.outline()));
    int slides = plan.size();
    for (int i = 0; i < slides; i++) {
      String layout = layouts.get((i + 1) % layouts.size()).name();
      plan.add(new SetLayout("set" + i, new Added("add" + i), layout));
    }
    OfficeFile built = edit(deck, plan);
    DeckOutline outline = engine.outline(built);
    for (int i = 0; i < slides; i++) {
      AddSlide asked = (AddSlide) plan.get(slides - 1 - i);
      SetLayout set = (SetLayout) plan.get(2 * slides - 1 - i);
      DeckOutline.Slide slide = outline.slides().get(i);
      assertThat(slide.layout()).isEqualTo(set.layout());
      assertThat(texts(slide)).isEqualTo(texts(asked));
      assertThat(slide.shapes()).allMatch(shape -> shape.at() != null);
      everyPlaceholderIsBound(built, i);
    }
  }

  /** Each has its like on the layout, or says itself where it is; none has only a prompt. */
  private static void everyPlaceholderIsBound(OfficeFile file, int slideIndex) {
    PackageParts parts = new PackageParts(OpcPackage.open(file.content()));
    String slide = Objects.requireNonNull(Slides.inOrder(parts).get(slideIndex));
    String layout = Objects.requireNonNull(Slides.layoutOf(parts, slide));
    List<PlaceholderType> offered = placeholders(parts, layout);
    List<PlaceholderType> taken = new ArrayList<>();
    for (PlaceholderType placeholder : placeholders(parts, slide)) {
      if (placeholder.index() != 4_294_967_295L) {
        assertThat(offered).as(placeholder.toString()).anyMatch(placeholder::inheritsFrom);
        taken.add(placeholder);
      }
    }
    assertThat(taken).doesNotHaveDuplicates();
  }

  private static List<PlaceholderType> placeholders(PackageParts parts, String sheet) {
    return ShapeTree.shapes(Slides.shapeTree(parts, sheet), Integer.MAX_VALUE).stream()
        .map(shape -> PlaceholderType.of(shape.element()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Set<String> texts(DeckOutline.Slide slide) {
    List<Shape> content =
        slide.shapes().stream()
            .filter(shape -> shape.kind() == ShapeKind.TEXT)
            .filter(shape -> !FURNITURE.contains(String.valueOf(shape.placeholder())))
            .toList();
    assertThat(content).noneMatch(shape -> shape.text().isBlank());
    return content.stream().map(Shape::text).collect(Collectors.toSet());
  }

  private static Set<String> texts(AddSlide asked) {
    return asked.placeholders().values().stream()
        .map(text -> String.join("\n", text.stream().map(TextParagraph::text).toList()))
        .collect(Collectors.toSet());
  }

  private OfficeFile edit(CorpusDecks.Deck deck, List<BoundOperation> plan) {
    return engine.edit(deck.file(), PlanFile.plan(plan.toArray(BoundOperation[]::new))).file();
  }
}
