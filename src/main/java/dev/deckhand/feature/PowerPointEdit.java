package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.EDIT_VERBS;
import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  @Override
  public List<Pattern> cues() {
    return Cues.of(POLITE + EDIT_VERBS);
  }
}
