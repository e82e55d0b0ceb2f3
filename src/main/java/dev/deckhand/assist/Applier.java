package dev.deckhand.assist;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.Sha256;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.session.CommitOutcome;
import dev.deckhand.session.Documents;
import dev.deckhand.session.Edit;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies plans: all or nothing, against the version they were proven on. */
public final class Applier {
  private final OpenDocuments open;
  private final Documents documents;
  private final Prover prover;
  private final TurnStore turns;
  private final UserOutcomes users;
  private final Clock clock;

  Applier(
      OpenDocuments open,
      Documents documents,
      Prover prover,
      TurnStore turns,
      UserOutcomes users,
      Clock clock) {
    this.open = open;
    this.documents = documents;
    this.prover = prover;
    this.turns = turns;
    this.users = users;
    this.clock = clock;
  }

  /**
   * What the user let happen.
   *
   * @param consents the consent strings that came back
   * @param scope what the plan may change
   */
  public record Grant(Set<String> consents, Scope scope) {
    public Grant {
      consents = Set.copyOf(consents);
    }
  }

  /** Applies a plan that no model proposed. */
  public ApplyOutcome apply(UUID documentId, int version, EditPlan plan, Grant grant) {
    return apply(documentId, version, plan, grant, null);
  }

  /** Applies the proposal of a turn, or the operations of it the user ticked. */
  public ApplyOutcome apply(Turn turn, int version, EditPlan plan, Set<String> consents) {
    UUID documentId = turn.documentId();
    if (documentId == null) {
      return new ApplyOutcome.Gone();
    }
    ApplyOutcome outcome =
        apply(documentId, version, plan, new Grant(consents, turn.granted()), turn);
    if (outcome instanceof ApplyOutcome.Applied applied) {
      turns.save(turn.applied(applied.version(), applied.receipt().report()));
      users.applied(turn, plan.operations().size() == proposed(turn));
    }
    return outcome;
  }

  private static int proposed(Turn turn) {
    return turn.plan() == null ? 0 : turn.plan().path("operations").size();
  }

  private ApplyOutcome apply(
      UUID documentId, int version, EditPlan plan, Grant grant, @Nullable Turn turn) {
    OpenDocument document = open.current(documentId).orElse(null);
    if (document == null) {
      return new ApplyOutcome.Gone();
    }
    if (document.version() != version) {
      return new ApplyOutcome.VersionChanged(document.version());
    }
    return switch (prover.prove(document.file(), plan, grant.scope())) {
      case Proof.Refused refused -> new ApplyOutcome.Refused(refused.violations());
      case Proof.Proven proven -> {
        List<Violation> missing = proven.missing(grant.consents());
        yield missing.isEmpty()
            ? commit(document, plan, proven, grant, turn)
            : new ApplyOutcome.ConsentMissing(missing);
      }
    };
  }

  private ApplyOutcome commit(
      OpenDocument document, EditPlan plan, Proof.Proven proven, Grant grant, @Nullable Turn turn) {
    OfficeFile before = document.file();
    OfficeFile after = proven.edited().file();
    int version = document.version();
    if (Arrays.equals(before.content(), after.content())) {
      return new ApplyOutcome.Applied(
          version, receipt(document, version, plan, proven, grant, turn));
    }
    Receipt receipt = receipt(document, version + 1, plan, proven, grant, turn);
    String summary = plan.summary().isBlank() ? "Edited" : plan.summary();
    UUID turnId = turn == null ? null : turn.id();
    Edit edit = new Edit(after.content(), summary, turnId, StoredJson.write(receipt));
    return switch (documents.commit(document.id(), version, edit)) {
      case CommitOutcome.Committed committed ->
          new ApplyOutcome.Applied(committed.version().number(), receipt);
      case CommitOutcome.VersionChanged changed ->
          new ApplyOutcome.VersionChanged(changed.current());
      case CommitOutcome.Gone gone -> new ApplyOutcome.Gone();
    };
  }

  private Receipt receipt(
      OpenDocument document,
      int toVersion,
      EditPlan plan,
      Proof.Proven proven,
      Grant grant,
      @Nullable Turn turn) {
    List<String> agreed =
        proven.violations().stream()
            .map(Violation::consent)
            .filter(consent -> consent != null && grant.consents().contains(consent))
            .map(String::valueOf)
            .distinct()
            .toList();
    return new Receipt(
        document.id(),
        turn == null ? null : turn.id(),
        document.version(),
        toVersion,
        Sha256.of(document.file().content()),
        Sha256.of(proven.edited().file().content()),
        PlanJson.write(plan),
        agreed,
        checks(document.version(), grant.scope()),
        proven.violations().stream().filter(v -> v.consent() == null).toList(),
        proven.edited().report(),
        turn == null || turn.route() == null ? null : turn.route().model(),
        turn == null ? null : turn.promptVersion(),
        clock.instant());
  }

  private static List<String> checks(int version, Scope scope) {
    String held =
        scope.everywhere()
            ? "Judged by every guard"
            : "Judged by every guard; changes held to " + String.join(", ", scope.texts());
    return List.of(
        "Bound against version " + version,
        held,
        "Run on a copy, formulas that depend on it recalculated",
        "Parts that were not edited carried over byte for byte");
  }
}
