package dev.deckhand.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.Trial;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.assist.Trials;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.SuiteReader;
import dev.deckhand.evaluation.suite.Variant;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.TextSink;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.TextReader;
import dev.deckhand.routing.UsageLog;
import dev.deckhand.testing.TextFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases played with the built-in model. */
class PlayerTest {
  private static final String BUILTIN = "builtin/rules";
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final DocumentEngine ENGINE =
      ServiceLoader.load(DocumentEngine.class).findFirst().orElseThrow();
  private static final List<TextReader> READERS =
      ServiceLoader.load(TextReader.class).stream().map(ServiceLoader.Provider::get).toList();

  private final Trials trials =
      Trials.over(
          ENGINE,
          List::of,
          new Nobody(),
          CappedLedger.alone(null, BigDecimal.ZERO),
          UsageLog.NONE,
          NOON,
          () -> new UUID(0, 1));
  private final Player player = new Player(ENGINE, READERS, trials, NOON);

  /** The built-in model asks no chat model. */
  private record Nobody() implements ChatModels {
    @Override
    public ChatOutcome ask(ChatCall call, CancelSignal cancel) {
      throw new AssertionError("a chat model was asked");
    }

    @Override
    public ChatOutcome stream(ChatCall call, TextSink sink, CancelSignal cancel) {
      throw new AssertionError("a chat model was asked");
    }
  }

  private static SampleCase sample(String suite, String id) {
    return SuiteReader.read(Path.of("samples/suites", suite)).cases().stream()
        .filter(sample -> sample.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Played play(SampleCase sample, @Nullable Variant variant) {
    return player.play(new Play(sample, variant, BUILTIN, 1), new CancelSignal());
  }

  @Test
  void aVariantIsTriedAndScoredOnItsChangedInput() {
    SampleCase sample = sample("excel-core", "ask-total-revenue");
    Variant renamed = new Variant.RenamedSheet("Orders", "Bestellungen 2025");

    Played plain = play(sample, null);
    Played varied = play(sample, renamed);

    assertThat(plain.score()).isEqualTo(1.0);
    assertThat(varied.score()).as(varied.checks().toString()).isEqualTo(1.0);
    assertThat(varied.caseId()).isEqualTo(plain.caseId() + "~" + renamed.name());
    assertThat(varied.fileHash()).isNotEqualTo(plain.fileHash());
    assertThat(Objects.requireNonNull(varied.answer()).citations())
        .isNotEmpty()
        .allSatisfy(cited -> assertThat(cited.anchor()).contains("Bestellungen 2025"));
  }

  @Test
  void aFeatureTheCatalogueDoesNotHaveIsAnOutcome() throws IOException {
    SampleCase sample = sample("excel-core", "ask-total-revenue");
    Trial trial =
        new Trial(
            "powerpoint.notes",
            BUILTIN,
            "Write notes",
            OpenDocument.of(ENGINE.open("a.xlsx", Files.readAllBytes(sample.file())), ENGINE),
            List.of(),
            List.of(),
            null,
            Scope.EVERYWHERE,
            true);

    TrialOutcome outcome = trials.run(trial, new CancelSignal());

    assertThat(outcome.status()).isEqualTo(TurnStatus.REFUSED);
    assertThat(outcome.refusal()).extracting(Refusal::code).isEqualTo(TrialOutcome.NO_FEATURE);
    assertThat(outcome.wasAsked()).isFalse();
    assertThat(outcome.file()).isSameAs(trial.document().file());
    assertThat(outcome.feature()).isEqualTo("powerpoint.notes");
  }

  /** A Word document, a PDF document and plain text are there to be taken from. */
  @Test
  void textsOfACaseAreSources(@TempDir Path folder) throws IOException {
    SampleCase sample = sample("powerpoint-create", "deck-from-word");
    Path pdf =
        Files.write(
            folder.resolve("plan.pdf"),
            TextFiles.pdf(List.of("# Plan\n\n## Move\nIn May.\n\n## Costs\nLess rent.")));

    Played word = play(sample, null);
    Played fromPdf = play(with(sample, pdf), null);
    Played none = play(with(sample), null);

    assertThat(word.checks())
        .filteredOn(line -> line.check().equals("slideSays"))
        .singleElement()
        .satisfies(line -> assertThat(line.score()).isEqualTo(1.0));
    assertThat(Objects.requireNonNull(fromPdf.plan()).toString()).contains("Costs");
    assertThat(none.status()).isEqualTo(TurnStatus.REFUSED);
  }

  private static SampleCase with(SampleCase sample, Path... others) {
    List<Path> files = new ArrayList<>(List.of(sample.file()));
    files.addAll(List.of(others));
    return new SampleCase(
        sample.suite(),
        sample.id(),
        sample.feature(),
        files,
        sample.instruction(),
        sample.selection(),
        sample.scope(),
        sample.consents(),
        sample.tags(),
        sample.difficulty(),
        sample.checks(),
        sample.solution(),
        sample.variants());
  }

  @Test
  void slidesThatChangedAreKeptAsPicturesForTheReportAlone() {
    Played title = play(sample("powerpoint-core", "edit-title"), null);
    Played added = play(sample("powerpoint-core", "edit-risks-slide"), null);

    assertThat(title.pictures()).hasSize(1);
    Played.Picture first = title.pictures().getFirst();
    assertThat(first.slide()).isEqualTo("slide 1");
    assertThat(List.of(first.before(), first.after())).allMatch(PlayerTest::isPng);
    assertThat(first.before()).isNotEqualTo(first.after());
    assertThat(added.pictures()).extracting(Played.Picture::slide).contains("slide 3, new");
    assertThat(added.pictures().getFirst().before()).isNull();
    assertThat(RunJson.readPlayed(RunJson.line(title))).isEqualTo(title);
  }

  private static boolean isPng(@Nullable String base64) {
    return base64 != null
        && new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1)
            .startsWith("\u0089PNG");
  }
}
