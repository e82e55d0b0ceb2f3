package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code powerpoint.edit}. */
final class PowerPointEdit implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "powerpoint.edit",
        Host.POWERPOINT,
        "Edit",
        "Changes texts, notes, shapes, tables, charts and slides.",
        "Replace Q2 by Q3 everywhere",
        Set.of(
            "setText",
            "replaceText",
            "setNotes",
            "addSlide",
            "deleteSlide",
            "moveSlide",
            "duplicateSlide",
            "setLayout",
            "addSection",
            "setSlideHidden",
            "setAltText",
            "placeShape",
            "deleteShape",
            "formatText",
            "addTextBox",
            "addTable",
            "writeTableCells",
            "addPicture",
            "addChart",
            "updateChart"));
  }
}
