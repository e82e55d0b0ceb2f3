package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.pptx.edit.SlideInsertion;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.PlanJson;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A presentation behind a fake PowerPoint: what a page does to it runs on a real file. */
public final class FakePresentation implements FakeDocument {
  private static final DocumentEngine ENGINE = new OoxmlEngine();

  private final FakeFaults faults;
  private final Map<String, Map<String, String>> tags = new HashMap<>();
  private OfficeFile file;
  private @Nullable String selected;
  private List<String> selectedShapes = List.of();

  public FakePresentation(byte[] content, FakeFaults faults) {
    this.file = new OfficeFile("fake.pptx", DocumentFormat.PPTX, content);
    this.faults = faults;
  }

  @Override
  public FakeThing root() {
    return new Root();
  }

  @Override
  public void settle() {}

  @Override
  public byte[] content() {
    return file.content();
  }

  @Override
  public void restore(byte[] content) {
    file = file.withContent(content);
  }

  public DeckOutline outline() {
    return (DeckOutline) ENGINE.outline(file);
  }

  /** Somebody at another place, or the user, edits the deck. */
  public void edit(String operation) {
    PlanJson.Reading reading =
        PlanJson.read(
            Host.POWERPOINT, "{\"summary\":\"\",\"operations\":[%s]}".formatted(operation));
    if (!(reading instanceof PlanJson.Reading.Read read)) {
      throw FakeProblem.badArgument(String.valueOf(reading));
    }
    file =
        switch (ENGINE.bind(file, read.plan())) {
          case Binding.Bound bound -> ENGINE.edit(file, bound.plan()).file();
          case Binding.Refused refused -> throw FakeProblem.badArgument(refused.toString());
        };
  }

  public void select(int slide) {
    selected = FakeSlideIds.of(content()).get(slide - 1);
  }

  /** The number of the slide on show; 0 when that is gone. */
  public int selected() {
    return selected == null ? 0 : FakeSlideIds.of(content()).indexOf(selected) + 1;
  }

  public List<String> selectedShapes() {
    return selectedShapes;
  }

  byte[] slide(int number) {
    return ENGINE.slides(file, Set.of(number)).content();
  }

  Map<String, String> tags(String slide) {
    return tags.computeIfAbsent(slide, id -> new HashMap<>());
  }

  void selectShapes(List<String> shapes) {
    selectedShapes = shapes;
  }

  private List<FakeSlide> slides() {
    return FakeSlideIds.of(content()).stream().map(id -> new FakeSlide(this, id)).toList();
  }

  private void insert(byte[] slides, JsonNode options) {
    List<String> there = FakeSlideIds.of(content());
    int after =
        options.has("targetSlideId") ? there.indexOf(options.path("targetSlideId").asText()) : -1;
    if (options.has("targetSlideId") && after < 0) {
      throw new FakeProblem("SlideNotFound", "There is no slide to insert behind");
    }
    boolean known =
        FakeSlideIds.of(slides).stream()
            .anyMatch(id -> FakeSlideIds.isAmong(id, there, faults.identity()));
    if (known && faults.reinsert() == FakeFaults.Reinsert.REFUSED) {
      throw FakeProblem.badArgument(
          "The argument is invalid or missing or has an incorrect format.");
    }
    if (!known || faults.reinsert() == FakeFaults.Reinsert.TAKEN) {
      boolean own =
          faults.bringsMasters()
              || options.path("formatting").asText().equals("KeepSourceFormatting");
      restore(SlideInsertion.insert(content(), slides, after + 1, own));
    }
  }

  private final class Root implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      return switch (member) {
        case "slides" -> new FakeItems(FakePresentation.this::slides, "id");
        case "slideMasters" -> new FakeItems(() -> FakeMaster.all(FakePresentation.this), "id");
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      switch (member) {
        case "getSelectedSlides" -> {
          return new FakeItems(
              () -> slides().stream().filter(slide -> slide.id().equals(selected)).toList(), "id");
        }
        case "setSelectedSlides" -> selected = texts(arguments).getFirst();
        case "insertSlidesFromBase64" -> {
          JsonNode options = (JsonNode) arguments.get(1);
          insert(Base64.getDecoder().decode(texts(arguments).getFirst()), options);
        }
        default -> throw FakeProblem.unknown(this, member);
      }
      return null;
    }
  }

  /** The first argument as texts: one, or a list of them. */
  static List<String> texts(List<Object> arguments) {
    JsonNode first = (JsonNode) arguments.getFirst();
    List<String> texts = new ArrayList<>();
    if (first.isArray()) {
      first.forEach(text -> texts.add(text.asText()));
    } else {
      texts.add(first.asText());
    }
    return texts;
  }
}
