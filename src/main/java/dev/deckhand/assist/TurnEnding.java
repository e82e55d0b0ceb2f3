package dev.deckhand.assist;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.feature.Feature;
import dev.deckhand.guard.ResultGuard;
import dev.deckhand.plan.PlanJson;
import java.util.List;

/** Ends turns with what was replied; a plan is proved on the document first. */
final class TurnEnding {
  private final Prover prover;

  TurnEnding(Prover prover) {
    this.prover = prover;
  }

  /** What a turn is about. */
  record About(Feature feature, OfficeFile file) {}

  /** The turn as it ended. */
  Turn of(Turn turn, Reply reply, Usage usage, About about, TurnEvents events) {
    return switch (reply) {
      case Reply.Answered answered -> turn.answered(answered.answer(), usage);
      case Reply.Declined declined ->
          turn.ended(TurnStatus.REFUSED, declined.refusal(), declined.violations(), usage)
              .filled(declined.fill());
      case Reply.Failed failed ->
          turn.ended(TurnStatus.FAILED, failed.refusal(), List.of(), usage).filled(failed.fill());
      case Reply.Proposed proposed -> propose(turn, proposed, usage, about, events);
    };
  }

  private Turn propose(
      Turn turn, Reply.Proposed proposed, Usage usage, About about, TurnEvents events) {
    events.plan(proposed.plan());
    events.step("Proving the edit on a copy", proposed.plan().operations().size() + " operations");
    List<ResultGuard> own = about.feature().guards();
    return switch (prover.prove(about.file(), proposed.plan(), turn.granted(), own)) {
      case Proof.Refused refused ->
          turn.ended(
              TurnStatus.REFUSED,
              new Refusal(
                  "plan-invalid", "The proposed edit cannot run", "Look at what stands against it"),
              refused.violations(),
              usage);
      case Proof.Proven proven -> {
        events.preview(proven.edited().report());
        yield turn.proposed(
                proposed.answer(),
                PlanJson.write(proposed.plan()),
                proven.violations(),
                proven.edited().report(),
                usage)
            .filled(proposed.fill());
      }
    };
  }
}
