package dev.deckhand.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.deckhand.assist.Applier;
import dev.deckhand.assist.ApplyOutcome;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.assist.Proof;
import dev.deckhand.assist.Prover;
import dev.deckhand.assist.Receipt;
import dev.deckhand.assist.UserOutcomes;
import dev.deckhand.document.Host;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.PlanJsonBound;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.session.Documents;
import dev.deckhand.session.UndoOutcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Changing documents: plans sent directly, and undo. */
@Path("/api/v1/documents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EditResource {
  private final Documents documents;
  private final OpenDocuments open;
  private final Prover prover;
  private final Applier applier;
  private final UserOutcomes users;
  private final Once once;
  private final DocumentEngine engine;
  private final SourceOnly sourceOnly;

  EditResource(
      Documents documents,
      OpenDocuments open,
      Prover prover,
      Applier applier,
      UserOutcomes users,
      Once once,
      DocumentEngine engine,
      SourceOnly sourceOnly) {
    this.sourceOnly = sourceOnly;
    this.engine = engine;
    this.documents = documents;
    this.open = open;
    this.prover = prover;
    this.applier = applier;
    this.users = users;
    this.once = once;
  }

  /**
   * A plan to look at or to apply.
   *
   * @param scope what it may change: ranges such as {@code Sales!A:F} and names of worksheets; the
   *     whole document when left out
   */
  public record PlanRequest(
      @NotNull JsonNode plan, @Nullable Set<String> consents, @Nullable List<String> scope) {
    Scope granted() {
      return Scopes.of(scope);
    }
  }

  /**
   * What a plan would do.
   *
   * @param pictures of the slides it changes, before and after; empty for a workbook
   */
  public record PlanPreview(
      int version, List<Violation> violations, ChangeReport preview, List<SlidePair> pictures) {}

  /** What an apply gave. */
  public record Applied(int version, Receipt receipt) {}

  /**
   * An undo.
   *
   * @param version the version to go back to; the one before the last change when left out
   */
  public record UndoRequest(@Nullable Integer version) {}

  /** The version an undo made and the one whose content it has. */
  public record Undone(int version, int restored, @Nullable String summary) {}

  @POST
  @Path("plan/preview")
  public PlanPreview preview(UUID id, @Valid @NotNull PlanRequest request) {
    OpenDocument document = document(id);
    Proof.Proven proven = proven(document, request);
    ChangeReport report = proven.edited().report();
    return new PlanPreview(
        document.version(),
        proven.violations(),
        report,
        Pictures.pairs(document, report, "documents/" + id + "/plan", ""));
  }

  /**
   * A plan with everything looked up, for Excel to carry out itself.
   *
   * @param date1904 whether the workbook counts days from 1904
   */
  public record BoundView(int version, boolean date1904, ArrayNode operations) {}

  @POST
  @Path("plan/bind")
  @Operation(
      summary = "Look up what a plan names",
      description =
          "Finite ranges, found columns and positions, decided headers: what the Excel add-in needs"
              + " to carry the plan out in the open workbook. Nothing is changed.")
  public BoundView bind(
      UUID id, @RestQuery @Nullable Integer version, @Valid @NotNull PlanRequest request) {
    OpenDocument document =
        version == null
            ? document(id)
            : open.at(id, version).orElseThrow(() -> ProblemException.notFound("version", version));
    if (document.file().format().host() != Host.EXCEL) {
      throw ProblemException.of(
          422, "wrong-document", document.file().name() + " is no workbook", null);
    }
    return switch (engine.bind(document.file(), plan(document, request.plan()))) {
      case Binding.Refused refused -> throw refused(refused.violations());
      case Binding.Bound bound ->
          new BoundView(
              document.version(),
              document.workbook().date1904(),
              PlanJsonBound.operations(bound.plan()));
    };
  }

  /** A slide as the plan would make it. */
  @POST
  @Path("plan/slides/{number}.{format: png|svg}")
  @Produces({"image/png", "image/svg+xml"})
  public Response slide(
      UUID id,
      int number,
      String format,
      @RestQuery @Nullable Integer width,
      @Valid @NotNull PlanRequest request) {
    Proof.Proven proven = proven(document(id), request);
    return Pictures.response(
        engine.slide(
            proven.edited().file(), number, Pictures.format(format), Pictures.width(width)));
  }

  private Proof.Proven proven(OpenDocument document, PlanRequest request) {
    return switch (prover.prove(
        document.file(), plan(document, request.plan()), request.granted())) {
      case Proof.Refused refused -> throw refused(refused.violations());
      case Proof.Proven proven -> proven;
    };
  }

  @POST
  @Path("plan/apply")
  public Response apply(
      UUID id,
      @Valid @NotNull PlanRequest request,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestHeader("Idempotency-Key") @Nullable String key) {
    int version = Preconditions.version(ifMatch);
    String named = Preconditions.key(key);
    Set<String> consents = request.consents() == null ? Set.of() : request.consents();
    Scope scope = request.granted();
    return once.run(
        "plan:" + id,
        named,
        List.of(version, request.plan(), new TreeSet<>(consents), scope.texts()),
        () ->
            applied(
                applier.apply(
                    id,
                    version,
                    plan(document(id), request.plan()),
                    new Applier.Grant(consents, scope)),
                id));
  }

  @POST
  @Path("undo")
  public Response undo(
      UUID id,
      @Nullable UndoRequest request,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestHeader("Idempotency-Key") @Nullable String key) {
    int version = Preconditions.version(ifMatch);
    String named = Preconditions.key(key);
    Integer target = request == null ? null : request.version();
    return once.run(
        "undo:" + id,
        named,
        Map.of("version", version, "target", String.valueOf(target)),
        () -> undone(documents.undo(id, version, target), id));
  }

  private OpenDocument document(UUID id) {
    return open.current(id).orElseThrow(() -> sourceOnly.missing(id));
  }

  private static EditPlan plan(OpenDocument document, JsonNode json) {
    return switch (PlanJson.read(document.file().format().host(), json)) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable unreadable -> throw refused(unreadable.violations());
    };
  }

  private static ProblemException refused(List<Violation> violations) {
    return ProblemException.refused("plan-invalid", "The plan cannot run", violations);
  }

  /** The body of a successful apply; anything else ends the request. */
  static Applied applied(ApplyOutcome outcome, UUID documentId) {
    return switch (outcome) {
      case ApplyOutcome.Applied applied -> new Applied(applied.version(), applied.receipt());
      case ApplyOutcome.VersionChanged changed -> throw Preconditions.changed(changed.current());
      case ApplyOutcome.Refused refused -> throw refused(refused.violations());
      case ApplyOutcome.ConsentMissing missing ->
          throw ProblemException.refused(
              "consent-required",
              "The plan runs once you agree to what it replaces",
              missing.violations());
      case ApplyOutcome.Gone gone -> throw ProblemException.notFound("document", documentId);
    };
  }

  private Undone undone(UndoOutcome outcome, UUID id) {
    return switch (outcome) {
      case UndoOutcome.Undone undone -> {
        users.undone(undone.turns());
        yield new Undone(undone.version().number(), undone.restored(), undone.version().summary());
      }
      case UndoOutcome.NothingToUndo nothing ->
          throw ProblemException.of(
              409,
              "nothing-to-undo",
              "The document is as it was uploaded",
              "Choose a version from the history to go back to");
      case UndoOutcome.NoSuchVersion none ->
          throw ProblemException.of(
              422,
              "no-such-version",
              "There is no earlier version " + none.asked(),
              "Choose one from the history");
      case UndoOutcome.VersionChanged changed -> throw Preconditions.changed(changed.current());
      case UndoOutcome.Gone gone -> throw sourceOnly.missing(id);
    };
  }
}
