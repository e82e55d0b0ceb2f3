package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.analysis.deck.Misfit;
import dev.deckhand.analysis.deck.Misfits;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.TextFit;

/** Measures how the texts of a slide fit. */
final class MeasureFit implements Tool {
  private static final int MOST = 100;

  private final ToolDesk desk;

  MeasureFit(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    return "Measuring slide " + arguments.shown("slide");
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    int number = Slides.named(desk.deck(), arguments).number();
    SlideFit fit =
        desk.fits().stream()
            .filter(slide -> slide.number() == number)
            .findFirst()
            .orElseThrow(() -> new ToolProblem("Slide " + number + " cannot be measured"));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("slideWidth", fit.width()).put("slideHeight", fit.height());
    ArrayNode texts = node.putArray("texts");
    for (SlideFit.Item item : fit.items()) {
      TextFit text = item.text();
      if (text != null && texts.size() < MOST) {
        texts
            .addObject()
            .put("shape", item.label())
            .put("lines", text.lines())
            .put("neededPoints", Math.round(text.needed()))
            .put("availablePoints", Math.round(text.available()))
            .put("smallestFont", text.smallest());
      }
    }
    ArrayNode misfits = node.putArray("misfits");
    for (Misfit misfit : Misfits.of(fit)) {
      if (misfits.size() < MOST) {
        misfits.add(misfit.label() + " " + misfit.words());
      }
    }
    if (!fit.complete()) {
      node.put("more", "there was too much to measure all of it");
    }
    return node;
  }
}
