package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.context.DeckContext;

/** Describes one slide with its whole texts. */
final class DescribeSlide implements Tool {
  private final ToolDesk desk;
  private final DeckContext decks = new DeckContext();

  DescribeSlide(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    return "Looking at slide " + arguments.shown("slide");
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    return decks.describe(Slides.named(desk.deck(), arguments));
  }
}
