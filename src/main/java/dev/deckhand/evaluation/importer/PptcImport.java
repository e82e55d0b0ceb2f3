package dev.deckhand.evaluation.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.assist.Answer;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.evaluation.score.Scorers;
import dev.deckhand.evaluation.suite.CaseDraft;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.SuiteWriter;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes cases of PPTC's sessions, turn by turn. Its decks do not come with it. Sessions that create
 * slides are played on a deck of one's own and end where a turn does not fit; of sessions that edit
 * a deck those turns are taken that fit one of several decks.
 */
public final class PptcImport {
  private static final String FEATURE = "powerpoint.edit";
  private static final String TELLS_NOTHING = "everything it asks for is so already";

  private final DocumentEngine engine;
  private final Scorers scorers;
  private final List<String> skipped = new ArrayList<>();
  private int cases;

  public PptcImport(DocumentEngine engine) {
    this.engine = engine;
    this.scorers = new Scorers(engine);
  }

  /**
   * Imports {@code sessions.json}.
   *
   * @param decks at least one; sessions that create slides start on the first, which has a layout
   *     "Title and Content"; each turn that edits goes to the first that it fits
   */
  public SuiteImport.Result run(Path sessions, List<OfficeFile> decks, Path target)
      throws IOException {
    skipped.clear();
    cases = 0;
    SuiteWriter writer = SuiteWriter.of(target, "PPTC", "Sessions of PPTC on decks of our own");
    for (JsonNode session : new ObjectMapper().readTree(sessions.toFile())) {
      if (session.path("deck").isNull()) {
        create(writer, session, decks.getFirst());
      } else {
        edit(writer, session, decks);
      }
    }
    return new SuiteImport.Result(cases, skipped);
  }

  private void create(SuiteWriter writer, JsonNode session, OfficeFile deck) throws IOException {
    String id = session.path("id").asText();
    OfficeFile now = deck;
    String chosen = PptcTurn.CONTENT;
    int number = 0;
    for (JsonNode turn : session.path("turns")) {
      number++;
      String instruction = turn.path("instruction").asText();
      String solution = turn.path("solution").asText();
      Tried tried = tried(now, PptcTurn.of(outline(now), instruction, solution, chosen));
      if (tried.mapped() == null || tried.after() == null) {
        skipped.add("%s: from turn %d on: %s".formatted(id, number, tried.why()));
        return;
      }
      if (tells(now, tried.mapped())) {
        write(writer, id + "-turn" + number, now, instruction, tried);
      } else {
        skipped.add("%s: turn %d: %s".formatted(id, number, TELLS_NOTHING));
      }
      now = tried.after();
      chosen = tried.mapped().chosen();
    }
  }

  private void edit(SuiteWriter writer, JsonNode session, List<OfficeFile> decks)
      throws IOException {
    String id = session.path("id").asText();
    int number = 0;
    for (JsonNode turn : session.path("turns")) {
      number++;
      String instruction = turn.path("instruction").asText();
      String why = "";
      boolean fits = false;
      for (int i = 0; i < decks.size() && !fits; i++) {
        OfficeFile deck = decks.get(i);
        Tried tried =
            tried(deck, PptcEdit.of(outline(deck), instruction, turn.path("solution").asText()));
        PptcMapping.Fits mapped = tried.mapped();
        fits = mapped != null && tells(deck, mapped);
        why = why.isEmpty() ? (mapped == null ? tried.why() : TELLS_NOTHING) : why;
        if (fits) {
          write(writer, id + "-turn" + number, deck, instruction, tried);
        }
      }
      if (!fits) {
        skipped.add("%s: turn %d: %s".formatted(id, number, why));
      }
    }
  }

  /**
   * A turn on a deck.
   *
   * @param after what it makes of the deck; {@code null} when it does not fit
   * @param why it does not
   */
  private record Tried(PptcMapping.@Nullable Fits mapped, @Nullable OfficeFile after, String why) {}

  private Tried tried(OfficeFile deck, PptcMapping mapping) {
    return switch (mapping) {
      case PptcMapping.Lacks lacks -> new Tried(null, null, lacks.why());
      case PptcMapping.Fits fits ->
          switch (engine.bind(deck, fits.plan())) {
            case Binding.Bound bound -> new Tried(fits, engine.edit(deck, bound.plan()).file(), "");
            case Binding.Refused refused ->
                new Tried(null, null, refused.violations().getFirst().message());
          };
    };
  }

  /** Whether a check fails as long as nothing is done. */
  private boolean tells(OfficeFile deck, PptcMapping.Fits mapped) {
    OpenDocument before = OpenDocument.of(deck, engine);
    TrialOutcome nothing =
        new TrialOutcome(
            FEATURE,
            "",
            TurnStatus.ANSWERED,
            new Answer("", List.of()),
            null,
            List.of(),
            null,
            deck,
            null,
            Usage.NONE);
    Submission untouched = new Submission(before, before, null, nothing);
    return !scorers.score(mapped.checks(), untouched, untouched).solved();
  }

  private DeckOutline outline(OfficeFile file) {
    return switch (engine.outline(file)) {
      case DeckOutline deck -> deck;
      case WorkbookOutline _ -> throw new IllegalArgumentException(file.name() + " is no deck");
    };
  }

  private void write(
      SuiteWriter writer, String id, OfficeFile file, String instruction, Tried tried)
      throws IOException {
    PptcMapping.Fits mapped = Objects.requireNonNull(tried.mapped());
    writer.write(
        new CaseDraft(
            id,
            FEATURE,
            List.of(new CaseDraft.Document(id + "." + file.format().extension(), file.content())),
            instruction,
            null,
            List.of(),
            Set.of("imported"),
            SampleCase.Difficulty.MEDIUM,
            mapped.checks(),
            mapped.plan(),
            null,
            null,
            List.of()));
    cases++;
  }
}
