package dev.deckhand.evaluation.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.evaluation.suite.CaseDraft;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.SuiteWriter;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes cases of PPTC's sessions. Its decks do not come with it, so sessions that create slides are
 * played on a deck of one's own, turn by turn; a session ends where a call has no operation of
 * ours.
 */
public final class PptcImport {
  private final DocumentEngine engine;

  public PptcImport(DocumentEngine engine) {
    this.engine = engine;
  }

  /**
   * Imports {@code sessions.json}.
   *
   * @param deck on which every session starts; it has a layout "Title and Content"
   */
  public SuiteImport.Result run(Path sessions, OfficeFile deck, Path target) throws IOException {
    SuiteWriter writer = SuiteWriter.of(target, "PPTC", "Sessions of PPTC on a deck of our own");
    List<String> skipped = new ArrayList<>();
    int cases = 0;
    for (JsonNode session : new ObjectMapper().readTree(sessions.toFile())) {
      String id = session.path("id").asText();
      if (!session.path("deck").isNull()) {
        skipped.add(id + ": its deck " + session.path("deck").asText() + " does not come with it");
        continue;
      }
      int turns = session(writer, session, deck);
      cases += turns;
      if (turns < session.path("turns").size()) {
        skipped.add(
            "%s: from turn %d on, which needs something no operation does"
                .formatted(id, turns + 1));
      }
    }
    return new SuiteImport.Result(cases, skipped);
  }

  /** How many turns became cases. */
  private int session(SuiteWriter writer, JsonNode session, OfficeFile deck) throws IOException {
    OfficeFile now = deck;
    int turns = 0;
    for (JsonNode turn : session.path("turns")) {
      String instruction = turn.path("instruction").asText();
      Optional<PptcTurn.Mapped> mapped =
          PptcTurn.of(outline(now), instruction, turn.path("solution").asText());
      if (mapped.isEmpty()
          || !(engine.bind(now, mapped.get().plan()) instanceof Binding.Bound bound)) {
        return turns;
      }
      turns++;
      writer.write(
          draft(session.path("id").asText() + "-turn" + turns, now, instruction, mapped.get()));
      now = engine.edit(now, bound.plan()).file();
    }
    return turns;
  }

  private DeckOutline outline(OfficeFile file) {
    return switch (engine.outline(file)) {
      case DeckOutline deck -> deck;
      case WorkbookOutline _ -> throw new IllegalArgumentException(file.name() + " is no deck");
    };
  }

  private static CaseDraft draft(
      String id, OfficeFile file, String instruction, PptcTurn.Mapped mapped) {
    return new CaseDraft(
        id,
        "powerpoint.edit",
        List.of(new CaseDraft.Document(id + "." + file.format().extension(), file.content())),
        instruction,
        null,
        Set.of("imported"),
        SampleCase.Difficulty.MEDIUM,
        mapped.checks(),
        mapped.plan(),
        null,
        null,
        List.of());
  }
}
