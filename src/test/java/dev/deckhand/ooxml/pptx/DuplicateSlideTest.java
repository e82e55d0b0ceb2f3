package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.plan.BoundDeckOperation.DeleteSlide;
import dev.deckhand.plan.BoundDeckOperation.DuplicateSlide;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Added;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Existing;
import dev.deckhand.plan.DocumentEngine.Edited;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every slide of every deck, copied, and the copy deleted again. */
class DuplicateSlideTest {
  private static final List<String> SHARED =
      List.of("slideMaster", "slideLayout", "theme/theme", "notesMaster", "/media/");

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @TestFactory
  Stream<DynamicTest> aCopyHasAllAndDeletingItLeavesTheOriginalPackage() {
    return CorpusDecks.all()
        .flatMap(
            deck ->
                Stream.iterate(1, n -> n <= deck.outline().slides().size(), n -> n + 1)
                    .map(
                        n ->
                            DynamicTest.dynamicTest(
                                deck.name() + ", slide " + n, () -> check(deck, n))));
  }

  private void check(CorpusDecks.Deck deck, int number) {
    Edited copied = edit(deck.file(), new DuplicateSlide("1", new Existing(number), after(number)));
    copyIsLikeTheOriginal(deck.outline(), engine.outline(copied.file()), number);
    onlyWhatIsOwnedIsNew(deck.file(), copied.file());
    Edited deleted = edit(copied.file(), new DeleteSlide("1", new Existing(number + 1)));
    samePackage(deck.file(), deleted.file());
    Edited both =
        edit(
            deck.file(),
            new DuplicateSlide("1", new Existing(number), after(0)),
            new DeleteSlide("2", new Added("1")));
    assertThat(both.file().content()).isSameAs(deck.file().content());
  }

  private static Existing after(int number) {
    return new Existing(number);
  }

  private static void copyIsLikeTheOriginal(DeckOutline before, DeckOutline after, int number) {
    assertThat(after.slides()).hasSize(before.slides().size() + 1);
    DeckOutline.Slide original = before.slides().get(number - 1);
    DeckOutline.Slide copy = after.slides().get(number);
    assertThat(anyNumber(after.slides().get(number - 1))).isEqualTo(anyNumber(original));
    assertThat(copy.layout()).isEqualTo(original.layout());
    assertThat(copy.hidden()).isEqualTo(original.hidden());
    assertThat(copy.notes()).isEqualTo(original.notes());
    assertThat(anyNumber(copy.shapes())).isEqualTo(anyNumber(original.shapes()));
    assertThat(after.layouts()).isEqualTo(before.layouts());
  }

  /** Links tell the numbers of slides, which a new slide moves. */
  private static String anyNumber(Object outline) {
    return outline.toString().replaceAll("target=slide \\d+", "target=slide N");
  }

  private static void onlyWhatIsOwnedIsNew(OfficeFile before, OfficeFile after) {
    OpcPackage old = OpcPackage.open(before.content());
    OpcPackage now = OpcPackage.open(after.content());
    Set<String> added = new TreeSet<>(now.partNames());
    added.removeAll(old.partNames());
    assertThat(added).noneMatch(part -> SHARED.stream().anyMatch(part::contains));
    for (String part : added) {
      assertThat(now.contentType(part)).as(part).isNotEmpty();
      for (Relationship relationship : now.relationships(part)) {
        if (!relationship.external() && old.has(relationship.partName())) {
          assertThat(OwnedKinds.mayBeShared(relationship.type())).as(relationship.type()).isTrue();
        }
      }
    }
    Set<String> changed = new TreeSet<>(old.partNames());
    changed.removeIf(part -> old.holdsSame(part, now));
    changed.removeIf(part -> part.endsWith("app.xml") || part.equals("/[Content_Types].xml"));
    assertThat(changed)
        .allMatch(part -> part.matches("/ppt/(_rels/)?[a-zA-Z]+\\.xml(\\.rels)?"))
        .hasSize(2);
  }

  static void samePackage(OfficeFile expected, OfficeFile actual) {
    OpcPackage before = OpcPackage.open(expected.content());
    OpcPackage after = OpcPackage.open(actual.content());
    assertThat(after.partNames()).isEqualTo(before.partNames());
    for (String part : before.partNames()) {
      assertThat(after.contentType(part)).as(part).isEqualTo(before.contentType(part));
      assertThat(text(after, part)).as(part).isEqualTo(text(before, part));
    }
  }

  private static String text(OpcPackage opc, String part) {
    return new String(opc.part(part), StandardCharsets.ISO_8859_1);
  }

  private Edited edit(OfficeFile file, dev.deckhand.plan.BoundOperation... operations) {
    return engine.edit(file, PlanFile.plan(operations));
  }

  /** Relationship types whose target a copy and its original have in common. */
  private static final class OwnedKinds {
    static boolean mayBeShared(String type) {
      return Set.of(
              "slideLayout",
              "image",
              "video",
              "audio",
              "media",
              "slide",
              "notesMaster",
              "hdphoto",
              "hyperlink",
              "model3d")
          .contains(type.substring(type.lastIndexOf('/') + 1));
    }
  }
}
