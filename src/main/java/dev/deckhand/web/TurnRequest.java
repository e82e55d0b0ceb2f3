package dev.deckhand.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.assist.Ask;
import dev.deckhand.assist.Selection;
import dev.deckhand.document.SheetRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ask.
 *
 * @param documentId the session's latest document when left out
 * @param sources other documents of the session to take from, such as the workbook a deck is made
 *     of
 * @param feature feature id or {@code auto}
 * @param selection {@code "Sales!B2:B9"} or {@code {"slide": 3}}
 * @param scope what a proposal may change: ranges such as {@code Sales!A:F} and names of
 *     worksheets; the whole document when left out
 */
public record TurnRequest(
    @NotBlank @Size(max = 20_000) String instruction,
    @Nullable UUID documentId,
    @Nullable @Size(max = 5) List<UUID> sources,
    @Nullable String feature,
    @Nullable JsonNode selection,
    @Nullable @Size(max = 20_000) String context,
    @Nullable String model,
    @Nullable List<String> scope) {

  Ask ask(UUID sessionId) {
    return new Ask(
        sessionId,
        documentId,
        instruction,
        feature == null || feature.isBlank() ? Ask.AUTO : feature,
        sources == null ? List.of() : sources.stream().distinct().toList(),
        selected(),
        context,
        Scopes.checked(scope),
        model == null || model.isBlank() || model.equals("auto") ? null : model);
  }

  private @Nullable Selection selected() {
    if (selection == null || selection.isNull()) {
      return null;
    }
    if (selection.path("slide").isIntegralNumber()) {
      return new Selection.Slide(selection.get("slide").intValue());
    }
    try {
      return new Selection.Cells(SheetRange.parse(selection.asText()));
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          400,
          "bad-selection",
          "The selection is no range and no slide: " + e.getMessage(),
          "Send \"Sales!B2:B9\" or {\"slide\": 3}");
    }
  }
}
