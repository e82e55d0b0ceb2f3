package dev.deckhand.assist.builtin;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SlideOperation.DeleteSlide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several slides that go: "delete slides 3 to 5", "lösche die Folien 2, 4 und 6". */
final class SlideDeletes {
  private static final Pattern DELETE =
      Pattern.compile(
          "(?iu)(?:delete|remove|lösche|entferne|elimina)\\s+(?:the\\s+|die\\s+|las\\s+)?"
              + "(?:slides|folien|diapositivas)\\s+"
              + "("
              + SlideNumbers.LIST
              + ")");

  private SlideDeletes() {}

  /** Empty where the instruction is about something else. */
  static Optional<Draft> of(DeckOutline deck, String instruction) {
    Matcher delete = DELETE.matcher(instruction);
    if (!delete.matches()) {
      return Optional.empty();
    }
    TreeSet<Integer> numbers = new TreeSet<>(SlideNumbers.of(delete.group(1)));
    int count = deck.slides().size();
    if (numbers.first() < 1 || numbers.last() > count) {
      return Optional.of(
          new Draft.Cannot(
              "There are no slides %d to %d".formatted(numbers.first(), numbers.last()),
              "Name slides of the deck"));
    }
    List<Operation> operations = new ArrayList<>();
    for (int number : numbers) {
      String id = String.valueOf(operations.size() + 1);
      operations.add(new DeleteSlide(id, String.valueOf(number)));
    }
    String list = String.join(", ", numbers.stream().map(String::valueOf).toList());
    String summary = "Deletes the slides " + list;
    return Optional.of(new Draft.Made(new EditPlan(summary, operations), summary + ".", List.of()));
  }
}
