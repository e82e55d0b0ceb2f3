package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.plan.BoundDeckOperation.AddSection;
import dev.deckhand.plan.BoundDeckOperation.AddTextBox;
import dev.deckhand.plan.BoundDeckOperation.DeleteShape;
import dev.deckhand.plan.BoundDeckOperation.DeleteSlide;
import dev.deckhand.plan.BoundDeckOperation.DuplicateSlide;
import dev.deckhand.plan.BoundDeckOperation.MoveSlide;
import dev.deckhand.plan.BoundDeckOperation.PlaceShape;
import dev.deckhand.plan.BoundDeckOperation.ReplaceText;
import dev.deckhand.plan.BoundDeckOperation.SetAltText;
import dev.deckhand.plan.BoundDeckOperation.SetLayout;
import dev.deckhand.plan.BoundDeckOperation.SetNotes;
import dev.deckhand.plan.BoundDeckOperation.SetSlideHidden;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef.Drawn;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Existing;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.ShapeBox;
import dev.deckhand.plan.TextParagraph;
import dev.deckhand.plan.TextScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every group of operations on every deck: what was not asked for stays, byte for byte. */
class DeckGroupsCorpusTest {
  private static final ShapeBox BOX = new ShapeBox(20.0, 20.0, 200.0, 60.0);

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @TestFactory
  Stream<DynamicTest> anOperationChangesItsPartsAndNoOthers() {
    return CorpusDecks.all()
        .flatMap(
            deck ->
                operations(deck.outline()).stream()
                    .map(
                        operation ->
                            DynamicTest.dynamicTest(
                                deck.name() + " " + operation.getClass().getSimpleName(),
                                () -> check(deck, operation))));
  }

  private void check(CorpusDecks.Deck deck, BoundOperation operation) throws IOException {
    byte[] before = deck.file().content().clone();
    Edited edited;
    try {
      edited = engine.edit(deck.file(), PlanFile.plan(operation));
    } catch (DocumentProblem problem) {
      assertThat(problem.code()).isEqualTo(DocumentProblem.Code.UNSUPPORTED_CONTENT);
      assertThat(problem.nextStep()).isNotBlank();
      return;
    }
    assertThat(deck.file().content()).as("what undo goes back to").isEqualTo(before);
    OpcPackage old = OpcPackage.open(before);
    OpcPackage now = OpcPackage.open(edited.file().content());
    Set<String> names = new HashSet<>(old.partNames());
    names.addAll(now.partNames());
    names.removeIf(part -> old.holdsSame(part, now));
    assertThat(edited.report().counts().partsChanged()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(names).noneMatch(part -> part.contains("Master") && !part.contains("notesMaster"));
    opensInPoi(edited.file(), engine.outline(edited.file()).slides().size());
  }

  private static List<BoundOperation> operations(DeckOutline deck) {
    Existing last = new Existing(deck.slides().size());
    List<BoundOperation> operations = new ArrayList<>();
    operations.add(new DuplicateSlide("1", last, new Existing(0)));
    operations.add(new SetLayout("1", last, deck.layouts().getLast().name()));
    operations.add(new AddSection("1", "Section", last));
    operations.add(new MoveSlide("1", last, new Existing(0)));
    operations.add(new SetSlideHidden("1", last, true));
    operations.add(new SetNotes("1", last, "Said\naloud"));
    operations.add(new AddTextBox("1", last, BOX, List.of(TextParagraph.of("Box"))));
    operations.add(new ReplaceText("1", "e", "E", TextScope.DECK, true));
    if (last.number() > 1) {
      operations.add(new DeleteSlide("1", new Existing(1)));
    }
    List<Shape> shapes = deck.slides().getLast().shapes();
    if (!shapes.isEmpty()) {
      Drawn shape = new Drawn(shapes.getFirst().id());
      operations.add(new SetAltText("1", last, shape, "What it shows"));
      operations.add(new PlaceShape("1", last, shape, BOX));
      operations.add(new DeleteShape("1", last, shape));
    }
    return operations;
  }

  private static void opensInPoi(OfficeFile file, int slides) {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file.content()))) {
      assertThat(show.getSlides()).hasSize(slides);
    } catch (POIXMLException strict) {
      assertThat(strict).hasMessageContaining("Strict");
    } catch (IOException ratio) {
      assertThat(ratio).hasMessageContaining("Zip bomb");
    }
  }
}
