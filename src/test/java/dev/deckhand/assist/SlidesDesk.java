package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.builtin.BuiltinAnswers;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.guard.Guards;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the built-in model for slides, with other documents to take from, and proves its plans. */
final class SlidesDesk {
  static final DocumentEngine ENGINE = new OoxmlEngine();

  private final OpenDocument deck;
  private final List<OpenDocument> sources;
  private @Nullable String context;

  private SlidesDesk(OpenDocument deck, List<OpenDocument> sources) {
    this.deck = deck;
    this.sources = sources;
  }

  static SlidesDesk of(String sample, String... sources) {
    return new SlidesDesk(
        opened(Path.of("samples", sample)),
        List.of(sources).stream().map(name -> opened(Path.of("samples", name))).toList());
  }

  static SlidesDesk of(OfficeFile deck) {
    return new SlidesDesk(OpenDocument.of(deck, ENGINE), List.of());
  }

  SlidesDesk sending(String text) {
    this.context = text;
    return this;
  }

  static OpenDocument opened(Path path) {
    try {
      return OpenDocument.of(
          ENGINE.open(path.getFileName() + "", Files.readAllBytes(path)), ENGINE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DeckOutline deck() {
    return deck.deckOutline();
  }

  Reply ask(String instruction) {
    Feature feature = new Features().guess(Host.POWERPOINT, instruction);
    Task task =
        new Task(
            feature,
            instruction,
            deck,
            sources,
            null,
            context,
            Scope.EVERYWHERE,
            ChatLimits.STANDARD);
    Clock clock = Clock.fixed(Instant.parse("2026-04-15T09:00:00Z"), ZoneOffset.UTC);
    return new BuiltinResponder(BuiltinAnswers.standard(), clock)
        .respond(task, TurnEvents.SILENT, new CancelSignal());
  }

  String answer(String instruction) {
    Reply reply = ask(instruction);
    assertThat(reply).as(instruction).isInstanceOf(Reply.Answered.class);
    return ((Reply.Answered) reply).answer().markdown();
  }

  Refusal refusal(String instruction) {
    Reply reply = ask(instruction);
    assertThat(reply).as(instruction).isInstanceOf(Reply.Declined.class);
    return ((Reply.Declined) reply).refusal();
  }

  /**
   * What a proposal made of the deck.
   *
   * @param said the answer's text
   */
  record Result(String said, OfficeFile file, DeckOutline deck, List<Violation> violations) {
    List<String> codes() {
      return violations.stream().map(Violation::code).distinct().toList();
    }

    List<@Nullable String> titles() {
      return deck.slides().stream().map(DeckOutline.Slide::title).toList();
    }

    List<String> layouts() {
      return deck.slides().stream().map(DeckOutline.Slide::layout).toList();
    }
  }

  /** The deck after the proposal, which must be within its feature and run. */
  Result result(String instruction) {
    Reply reply = ask(instruction);
    assertThat(reply).as(instruction).isInstanceOf(Reply.Proposed.class);
    Reply.Proposed proposed = (Reply.Proposed) reply;
    Feature feature = new Features().guess(Host.POWERPOINT, instruction);
    assertThat(FeatureScope.violations(feature, proposed.plan())).isEmpty();
    Proof proof =
        new Prover(ENGINE, Guards.standard())
            .prove(deck.file(), proposed.plan(), Scope.EVERYWHERE, feature.guards());
    assertThat(proof).as(proof.violations() + "").isInstanceOf(Proof.Proven.class);
    OfficeFile file = ((Proof.Proven) proof).edited().file();
    return new Result(
        proposed.answer().markdown(), file, (DeckOutline) ENGINE.outline(file), proof.violations());
  }
}
