package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A slide master of a fake presentation, by its part. */
record FakeMaster(FakePresentation deck, String part) implements FakeThing {

  static List<FakeMaster> all(FakePresentation deck) {
    return Slides.masters(parts(deck)).stream().map(part -> new FakeMaster(deck, part)).toList();
  }

  static FakeMaster of(FakeSlide slide) {
    String layout = layoutOf(slide).part();
    String master = Slides.masterOf(parts(slide.deck()), layout);
    return new FakeMaster(slide.deck(), Objects.requireNonNull(master));
  }

  static Layout layoutOf(FakeSlide slide) {
    PackageParts parts = parts(slide.deck());
    return new Layout(
        slide.deck(), Objects.requireNonNull(Slides.layoutOf(parts, partOf(parts, slide))));
  }

  static void apply(FakeSlide slide, Layout layout) {
    OpcPackage opc = OpcPackage.open(slide.deck().content());
    OpcEdit edit = opc.edit();
    String part = partOf(new PackageParts(opc), slide);
    String id = opc.relationship(part, "slideLayout").orElseThrow().id();
    edit.retarget(part, id, layout.part());
    slide.deck().restore(edit.save());
  }

  private static String partOf(PackageParts parts, FakeSlide slide) {
    return Objects.requireNonNull(Slides.inOrder(parts).get(slide.number() - 1));
  }

  private static PackageParts parts(FakePresentation deck) {
    return new PackageParts(OpcPackage.open(deck.content()));
  }

  @Override
  public @Nullable Object read(String member) {
    return switch (member) {
      case "id" -> part;
      case "name" -> deck.outline().masters().get(all(deck).indexOf(this)).name();
      case "layouts" ->
          new FakeItems(
              () ->
                  Slides.layouts(parts(deck), part).stream()
                      .map(layout -> new Layout(deck, layout))
                      .toList(),
              "id");
      default -> throw FakeProblem.unknown(this, member);
    };
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    throw FakeProblem.unknown(this, member);
  }

  /** A layout, by its part. */
  record Layout(FakePresentation deck, String part) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      return switch (member) {
        case "id" -> part;
        case "name" -> Dom.attribute(Dom.child(parts(deck).root(part), Ns.P, "cSld"), "name");
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      throw FakeProblem.unknown(this, member);
    }
  }
}
