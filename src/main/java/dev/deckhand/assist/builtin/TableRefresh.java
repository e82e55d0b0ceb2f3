package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.figure.ShownFigure;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.SlideObjectOperation.WriteTableCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of slides up to date with a workbook: a cell takes the number that stands in
 * the workbook's row and column of the same names, written as it was written before.
 */
final class TableRefresh {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?iu)\\b(?:update|refresh|bring up to date|aktualisier\\p{L}*|erneuer\\p{L}*|actualiza\\p{L}*)\\b");
  private static final int MOST = 500;

  private final DeckOutline deck;
  private final Named named;
  private final Set<Integer> asked;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private int same;

  private TableRefresh(DeckOutline deck, Named named, Set<Integer> asked) {
    this.deck = deck;
    this.named = named;
    this.asked = asked;
  }

  static boolean isAskedFor(String instruction) {
    return ASKED.matcher(instruction).find();
  }

  static Draft of(Desk desk, Source source) {
    Set<Integer> asked = ReviewScope.of(desk.instruction()).slides();
    TableRefresh refresh = new TableRefresh(desk.deck(), new Named(source.workbook().get()), asked);
    return refresh.draft(source, Tongue.of(desk.instruction()));
  }

  private Draft draft(Source source, Tongue tongue) {
    for (Slide slide : deck.slides()) {
      if (asked.isEmpty() ? !slide.hidden() : asked.contains(slide.number())) {
        slide.shapes().stream()
            .filter(shape -> shape.visible() && shape.table() != null)
            .forEach(shape -> table(slide, shape));
      }
    }
    if (operations.isEmpty() && same == 0) {
      return new Draft.Cannot(
          "No table of the deck has rows and columns named as in " + source.name(),
          "Name rows and columns of the slide's table as in the workbook, or configure a chat model");
    }
    String rest =
        left.isEmpty()
            ? ""
            : tongue.say(
                    "\n\nNot found there, left: ",
                    "\n\nDort nicht gefunden, bleibt: ",
                    "\n\nNo está ahí, se queda: ")
                + Markdown.text(String.join("; ", left));
    if (operations.isEmpty()) {
      return Draft.said(
          tongue.say(
                  "Every figure that is in the workbook matches it already.",
                  "Alle Zahlen, die in der Mappe stehen, stimmen schon.",
                  "Todas las cifras que están en el libro ya coinciden.")
              + rest);
    }
    String summary =
        tongue
            .say(
                "Updates %d figures from %s",
                "Aktualisiert %d Zahlen aus %s", "Actualiza %d cifras de %s")
            .formatted(operations.size(), source.name());
    return new Draft.Made(
        new EditPlan(summary, operations), Markdown.text(summary + ".") + rest, quotes);
  }

  private void table(Slide slide, Shape shape) {
    ShapeContent.Table table = shape.table();
    if (table == null || !table.merged().isEmpty() || table.cells().size() < 2) {
      return;
    }
    List<String> head = table.cells().getFirst();
    for (int row = 1; row < table.cells().size(); row++) {
      List<String> cells = table.cells().get(row);
      for (int column = 1; column < Math.min(cells.size(), head.size()); column++) {
        if (operations.size() < MOST) {
          cell(slide, shape, row, column, cells.getFirst(), head.get(column), cells.get(column));
        }
      }
    }
  }

  private void cell(
      Slide slide, Shape shape, int row, int column, String label, String head, String text) {
    Optional<ShownFigure> figure = ShownFigure.of(text);
    OptionalDouble number = named.number(label, head);
    if (figure.isEmpty() || !named.knows(label)) {
      return;
    }
    Optional<String> now =
        number.isPresent() ? figure.get().like(number.getAsDouble()) : Optional.empty();
    if (now.isEmpty()) {
      left.add("%s, %s".formatted(label.strip(), head.strip()));
    } else if (now.get().equals(text.strip())) {
      same++;
    } else {
      List<@Nullable ProposedValue> values = new ArrayList<>();
      values.add(new ProposedValue.Text(now.get()));
      List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
      rows.add(values);
      String id = String.valueOf(operations.size() + 1);
      String number1 = String.valueOf(slide.number());
      operations.add(new WriteTableCells(id, number1, "#" + shape.id(), row + 1, column + 1, rows));
      quotes.add(new Quote("slide " + number1 + "/#" + shape.id(), text.strip()));
    }
  }
}
