package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.Host;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeckBinderTest {
  private static final DeckOutline DECK =
      new DeckOutline(
          List.of(
              slide(
                  1,
                  false,
                  null,
                  shape(2, "Title 1", ShapeKind.TEXT),
                  shape(3, "Pic", ShapeKind.PICTURE)),
              slide(
                  2,
                  false,
                  "say this",
                  shape(4, "Box", ShapeKind.TEXT),
                  shape(5, "Box", ShapeKind.TEXT)),
              slide(3, true, null, shape(6, "Title 1", ShapeKind.TEXT))),
          List.of(
              new DeckOutline.Layout(
                  "Title and Content",
                  List.of(
                      new DeckOutline.Placeholder("title", "title", null, null),
                      new DeckOutline.Placeholder("body", "body", null, null),
                      new DeckOutline.Placeholder("pic", "pic", null, null))),
              new DeckOutline.Layout(
                  "Cover",
                  List.of(
                      new DeckOutline.Placeholder("ctrTitle", "ctrTitle", null, null),
                      new DeckOutline.Placeholder("subTitle", "subTitle", null, null)))),
          960,
          540,
          false,
          List.of());

  @Test
  void shapesAreFoundByIdAndByName() {
    assertThat(bound("{'op':'setText','slide':1,'shape':'#2','paragraphs':['x']}"))
        .isInstanceOfSatisfying(
            BoundDeckOperation.SetText.class,
            t -> assertThat(t.shape()).isEqualTo(new BoundDeckOperation.ShapeRef.Drawn(2)));
    assertThat(bound("{'op':'setText','slide':1,'shape':'Title 1','paragraphs':['x']}"))
        .isInstanceOfSatisfying(
            BoundDeckOperation.SetText.class,
            t -> assertThat(t.shape()).isEqualTo(new BoundDeckOperation.ShapeRef.Drawn(2)));
  }

  @Test
  void shapesThatAreMissingAmbiguousOrWithoutTextAreNamed() {
    assertThat(
            codes(
                "{'op':'setText','slide':1,'shape':'#9','paragraphs':['x']}",
                "{'op':'setText','slide':2,'shape':'Box','paragraphs':['x']}",
                "{'op':'setText','slide':1,'shape':'Pic','paragraphs':['x']}"))
        .containsExactly("unknown-shape", "ambiguous-shape", "no-text");
  }

  @Test
  void aSlideThePlanAddsCanBeFilledByPlaceholder() {
    Binding binding =
        bind(
            "{'id':'a','op':'addSlide','after':0,'layout':'title and content','placeholders':{'title':'T'}}",
            "{'id':'b','op':'setText','slide':'@a','shape':'body','paragraphs':['x']}",
            "{'id':'c','op':'setNotes','slide':'@a','text':'n'}");

    assertThat(binding).isInstanceOf(Binding.Bound.class);
    assertThat(((Binding.Bound) binding).plan().operations().getFirst())
        .isInstanceOfSatisfying(
            BoundDeckOperation.AddSlide.class,
            add -> assertThat(add.layout()).isEqualTo("Title and Content"));
  }

  @Test
  void titleAndBodyMeanWhatTheLayoutHasForThem() {
    assertThat(
            bound(
                "{'op':'addSlide','after':0,'layout':'Cover','placeholders':{'title':'T','body':'B'}}"))
        .isInstanceOfSatisfying(
            BoundDeckOperation.AddSlide.class,
            add -> assertThat(add.placeholders()).containsOnlyKeys("ctrTitle", "subTitle"));
  }

  @Test
  void layoutsAndPlaceholdersMustExistAndTakeText() {
    assertThat(
            codes(
                "{'op':'addSlide','after':1,'layout':'Nope','placeholders':{}}",
                "{'op':'addSlide','after':1,'layout':'Title and Content','placeholders':{'foo':'x'}}",
                "{'op':'addSlide','after':1,'layout':'Title and Content','placeholders':{'pic':'x'}}"))
        .containsExactly("unknown-layout", "unknown-placeholder", "not-a-text-placeholder");
  }

  @Test
  void deletingNeedsConsentAndIsFinal() {
    assertThat(codes("{'op':'deleteSlide','slide':2}")).containsExactly("delete-slide");
    assertThat(codes("{'op':'deleteSlide','slide':2}", "{'op':'setNotes','slide':2,'text':'x'}"))
        .contains("deleted-slide");
    assertThat(
            codes(
                "{'op':'deleteSlide','slide':1}",
                "{'op':'deleteSlide','slide':2}",
                "{'op':'deleteSlide','slide':3}"))
        .contains("last-slide");
  }

  @Test
  void hiddenSlidesNotesAndMastersNeedConsent() {
    assertThat(codes("{'op':'setText','slide':3,'shape':'#6','paragraphs':['x']}"))
        .containsExactly("hidden");
    assertThat(codes("{'op':'setNotes','slide':2,'text':'x'}")).containsExactly("overwrite");
    assertThat(codes("{'op':'setNotes','slide':1,'text':'x'}")).isEmpty();
    assertThat(codes("{'op':'replaceText','find':'a','replace':'b','in':'masters'}"))
        .containsExactly("masters");
  }

  @Test
  void slidesOutsideTheDeckAreNamed() {
    assertThat(
            codes(
                "{'op':'deleteSlide','slide':0}",
                "{'op':'deleteSlide','slide':4}",
                "{'op':'deleteSlide','slide':'@7'}",
                "{'op':'deleteSlide','slide':'two'}"))
        .containsOnly("unknown-slide");
  }

  private static BoundOperation bound(String operation) {
    Binding binding = bind(operation);
    assertThat(binding).isInstanceOf(Binding.Bound.class);
    return ((Binding.Bound) binding).plan().operations().getFirst();
  }

  private static Binding bind(String... operations) {
    return new DeckBinder(DECK).bind(Plans.of(Host.POWERPOINT, operations));
  }

  private static List<String> codes(String... operations) {
    return bind(operations).violations().stream().map(Violation::code).toList();
  }

  private static DeckOutline.Slide slide(
      int number, boolean hidden, @Nullable String notes, DeckOutline.Shape... shapes) {
    return new DeckOutline.Slide(number, "L", "T" + number, hidden, List.of(shapes), notes);
  }

  private static DeckOutline.Shape shape(int id, String name, ShapeKind kind) {
    return new DeckOutline.Shape(id, name, kind, null, null, List.of(), null, true);
  }
}
