package dev.deckhand.web;

import dev.deckhand.assist.Applier;
import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.Proof;
import dev.deckhand.assist.Proposals;
import dev.deckhand.assist.Sent;
import dev.deckhand.assist.SentStore;
import dev.deckhand.assist.Turn;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Turns that were asked: reading, cancelling, applying what was proposed. */
@Path("/api/v1/turns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TurnResource {
  private final Assistant assistant;
  private final Proposals proposals;
  private final Applier applier;
  private final SentStore sent;
  private final Once once;
  private final PaneSettings pane;

  TurnResource(
      Assistant assistant,
      Proposals proposals,
      Applier applier,
      SentStore sent,
      Once once,
      PaneSettings.Source pane) {
    this.pane = pane.settings();
    this.assistant = assistant;
    this.sent = sent;
    this.proposals = proposals;
    this.applier = applier;
    this.once = once;
  }

  /**
   * What to apply of a proposal.
   *
   * @param operations ids of the operations the user ticked; all when left out
   */
  public record ApplyRequest(@Nullable Set<String> operations, @Nullable Set<String> consents) {}

  /** A user's verdict on a turn. */
  public record FeedbackRequest(
      @NotNull @Pattern(regexp = "up|down", message = "is up or down") String rating,
      @Nullable @Size(max = 2000) String reason) {}

  /**
   * What a part of a proposal would do.
   *
   * @param pictures of the slides it changes, before and after; empty for a workbook
   */
  public record PartPreview(
      List<Violation> violations, ChangeReport preview, List<SlidePair> pictures) {}

  @GET
  public Turn get(UUID id) {
    return turn(id);
  }

  /** The exact texts of the turn that left for providers. */
  @GET
  @Path("sent")
  public Sent sent(UUID id) {
    return sent.of(turn(id).id());
  }

  @POST
  @Path("cancel")
  public Response cancel(UUID id) {
    if (!assistant.cancel(id)) {
      turn(id);
      throw ProblemException.of(
          409,
          "not-running",
          "This turn has ended already",
          "Undo what it did, if it did anything");
    }
    return Response.accepted().build();
  }

  @POST
  @Path("feedback")
  public Turn feedback(UUID id, @Valid @NotNull FeedbackRequest request) {
    return assistant
        .rate(id, new Turn.Feedback(request.rating(), request.reason()))
        .orElseThrow(() -> ProblemException.notFound("turn", id));
  }

  @POST
  @Path("apply")
  public Response apply(
      UUID id,
      @Nullable ApplyRequest request,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestHeader("Idempotency-Key") @Nullable String key) {
    int version = Preconditions.version(ifMatch);
    String named = Preconditions.key(key);
    pane.requireEdits();
    Set<String> operations =
        request == null || request.operations() == null ? Set.of() : request.operations();
    Set<String> consents =
        request == null || request.consents() == null ? Set.of() : request.consents();
    return once.run(
        "turn:" + id,
        named,
        List.of(version, new TreeSet<>(operations), new TreeSet<>(consents)),
        () -> applied(turn(id), version, operations, consents));
  }

  private EditResource.Applied applied(
      Turn turn, int version, Set<String> operations, Set<String> consents) {
    if (turn.status() == TurnStatus.APPLIED) {
      throw ProblemException.of(
          409,
          "already-applied",
          "This proposal was applied as version " + turn.appliedVersion(),
          "Undo that version, or ask again");
    }
    EditPlan plan = plan(turn, operations);
    return EditResource.applied(
        applier.apply(turn, version, plan, consents), UUID.fromString(turn.documentId() + ""));
  }

  @GET
  @Path("preview")
  public PartPreview preview(UUID id, @RestQuery @Nullable String operations) {
    Turn turn = turn(id);
    Proof.Proven proven = proven(turn, plan(turn, ids(operations)));
    ChangeReport report = proven.edited().report();
    String query =
        operations == null || operations.isBlank()
            ? ""
            : "?operations=" + URLEncoder.encode(operations, StandardCharsets.UTF_8);
    List<SlidePair> pictures =
        proposals
            .document(turn)
            .map(document -> Pictures.pairs(document, report, "turns/" + id, query))
            .orElse(List.of());
    return new PartPreview(proven.violations(), report, pictures);
  }

  @GET
  @Path("slides/{number}.{format: png|svg}")
  @Produces({"image/png", "image/svg+xml"})
  public Response slide(
      UUID id,
      int number,
      String format,
      @RestQuery @Nullable Integer width,
      @RestQuery @Nullable String operations) {
    Turn turn = turn(id);
    Proof.Proven proven = proven(turn, plan(turn, ids(operations)));
    return Pictures.response(
        proposals.slide(proven, number, Pictures.format(format), Pictures.width(width)));
  }

  private static Set<String> ids(@Nullable String operations) {
    return operations == null || operations.isBlank()
        ? Set.of()
        : Set.copyOf(List.of(operations.split(",", -1)));
  }

  private Proof.Proven proven(Turn turn, EditPlan plan) {
    return switch (proposals.prove(turn, plan)) {
      case Proof.Proven proven -> proven;
      case Proof.Refused refused ->
          throw ProblemException.refused(
              "plan-invalid", "This part of the plan cannot run on its own", refused.violations());
    };
  }

  private Turn turn(UUID id) {
    return assistant.find(id).orElseThrow(() -> ProblemException.notFound("turn", id));
  }

  private EditPlan plan(Turn turn, Set<String> operations) {
    EditPlan plan =
        proposals
            .plan(turn)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        409, "no-proposal", "This turn proposed no edit", "Ask for an edit"));
    EditPlan chosen = operations.isEmpty() ? plan : plan.only(operations);
    if (chosen.isEmpty()) {
      throw ProblemException.of(
          422, "no-operations", "None of these operations is in the plan", "Tick at least one");
    }
    return chosen;
  }
}
