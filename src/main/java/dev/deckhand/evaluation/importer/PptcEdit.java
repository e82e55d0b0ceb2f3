package dev.deckhand.evaluation.importer;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.DeckCheck;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ShapeBox;
import dev.deckhand.plan.ShapeOperation;
import dev.deckhand.plan.TextFormat;
import dev.deckhand.plan.TextOperation;
import dev.deckhand.plan.TextParagraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a session that edits a deck, on a deck of one's own. It fits where the instruction
 * itself says which slides and which texts it means; what it says of pictures or topics is true of
 * its own deck alone. PPTC counts slides from 0, people from 1: its "slide 6" is the one that the
 * deck calls slide 6.
 */
final class PptcEdit {
  private static final ShapeBox BOX = new ShapeBox(60.0, 60.0, 200.0, 40.0);
  private static final String TITLE = "title";

  private final DeckOutline deck;
  private final String instruction;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private @Nullable Slide slide;

  /** What calls are about: the title's id, or the operation that adds a box; nothing at first. */
  private @Nullable String shape;

  private boolean isTitle;
  private boolean isNewBox;

  private PptcEdit(DeckOutline deck, String instruction) {
    this.deck = deck;
    this.instruction = instruction;
  }

  static PptcMapping of(DeckOutline deck, String instruction, String solution) {
    PptcEdit edit = new PptcEdit(deck, instruction);
    for (PptcCall call : PptcCall.in(solution)) {
      Optional<PptcMapping.Lacks> lacks = edit.take(call);
      if (lacks.isPresent()) {
        return lacks.get();
      }
    }
    return edit.checks.isEmpty()
        ? new PptcMapping.Lacks("no check looks at what it changes")
        : new PptcMapping.Fits(new EditPlan(instruction, edit.operations), edit.checks, "");
  }

  private Optional<PptcMapping.Lacks> take(PptcCall call) {
    if (call.name().equals("move_to_slide")) {
      return moveTo(Integer.parseInt(call.text()));
    }
    Slide here = slide;
    if (here == null) {
      return lacks("it does not say which slide it means");
    }
    return switch (call.name()) {
      case "choose_title" -> title(here);
      case "choose_textbox" ->
          call.text().equals("0") && instruction.toLowerCase(Locale.ROOT).contains(TITLE)
              ? title(here)
              : lacks("it means text boxes of its own deck");
      case "delete_text" -> isTitle ? Optional.empty() : lacks("it means texts of its own deck");
      case "insert_textbox" -> box();
      case "insert_text" -> text(here, call.text());
      case "insert_note" -> note(here, call.text());
      default -> format(here, call);
    };
  }

  private static Optional<PptcMapping.Lacks> lacks(String why) {
    return Optional.of(new PptcMapping.Lacks(why));
  }

  private Optional<PptcMapping.Lacks> moveTo(int number) {
    shape = null;
    isTitle = false;
    isNewBox = false;
    if (number < 1) {
      return lacks("it has a slide 0");
    }
    if (!Pattern.compile("(?<![\\d.])" + number + "(?![\\d.]\\d|\\d)")
        .matcher(instruction)
        .find()) {
      return lacks("what it says of slides is true of its own deck");
    }
    if (number > deck.slides().size()) {
      return lacks("the deck has no slide " + number);
    }
    slide = deck.slides().get(number - 1);
    return Optional.empty();
  }

  private Optional<PptcMapping.Lacks> title(Slide here) {
    Optional<Shape> title =
        here.shapes().stream()
            .filter(s -> String.valueOf(s.placeholder()).matches("title|ctrTitle"))
            .findFirst();
    shape = title.map(s -> "#" + s.id()).orElse(null);
    isTitle = title.isPresent();
    return title.isPresent()
        ? Optional.empty()
        : lacks("slide %d of the deck has no title".formatted(here.number()));
  }

  private Optional<PptcMapping.Lacks> box() {
    isNewBox = true;
    isTitle = false;
    shape = null;
    return Optional.empty();
  }

  private Optional<PptcMapping.Lacks> text(Slide here, String text) {
    String number = String.valueOf(here.number());
    List<TextParagraph> paragraphs = List.of(TextParagraph.of(text));
    if (isNewBox) {
      operations.add(new ShapeOperation.AddTextBox(id(), number, BOX, paragraphs));
      shape = "@" + operations.size();
    } else if (shape != null) {
      operations.add(new TextOperation.SetText(id(), number, shape, paragraphs));
    } else {
      return lacks("it does not say which text it means");
    }
    checks.add(new DeckCheck.SlideSays(here.number(), isTitle ? TITLE : null, List.of(text), null));
    return Optional.empty();
  }

  private Optional<PptcMapping.Lacks> note(Slide here, String text) {
    operations.add(new TextOperation.SetNotes(id(), String.valueOf(here.number()), text));
    checks.add(new DeckCheck.SlideSays(here.number(), "notes", List.of(text), null));
    return Optional.empty();
  }

  private Optional<PptcMapping.Lacks> format(Slide here, PptcCall call) {
    Optional<TextFormat> format = PptcLook.format(call);
    if (format.isEmpty()) {
      return Optional.of(PptcMapping.noOperation(call));
    }
    String text = shape;
    if (text == null) {
      return lacks("it does not say which text it means");
    }
    operations.add(
        new TextOperation.FormatText(id(), String.valueOf(here.number()), text, format.get()));
    if (isTitle) {
      PptcLook.check(call, here.number(), TITLE).ifPresent(checks::add);
    }
    return Optional.empty();
  }

  private String id() {
    return String.valueOf(operations.size() + 1);
  }
}
