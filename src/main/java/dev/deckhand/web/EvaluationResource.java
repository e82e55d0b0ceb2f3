package dev.deckhand.web;

import dev.deckhand.evaluation.job.Evaluation;
import dev.deckhand.evaluation.job.Evaluations;
import dev.deckhand.evaluation.report.ReportInput;
import dev.deckhand.evaluation.report.Reports;
import dev.deckhand.evaluation.report.RunComparison;
import dev.deckhand.evaluation.report.Wording;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.RunJson;
import dev.deckhand.evaluation.run.RunResult;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.session.IdSource;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Runs of suites: begun, followed, cancelled. */
@Path(AdminGate.EVALUATIONS)
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationResource {
  private final Evaluations evaluations;
  private final SuiteLookup suites;
  private final EvaluationRules rules;
  private final EvaluationStream stream;
  private final IdSource ids;
  private final Clock clock;

  EvaluationResource(
      Evaluations evaluations,
      SuiteLookup suites,
      EvaluationRules rules,
      EvaluationStream stream,
      IdSource ids,
      Clock clock) {
    this.evaluations = evaluations;
    this.suites = suites;
    this.rules = rules;
    this.stream = stream;
    this.ids = ids;
    this.clock = clock;
  }

  @POST
  @APIResponseSchema(value = EvaluationView.class, responseCode = "202")
  @RunOnVirtualThread
  public Response begin(@Valid @NotNull EvaluationRequest request) {
    RunSettings settings = request.settings(rules.models());
    rules.check(settings);
    Evaluation begun =
        evaluations
            .begin(ids.next(), suites.suite(request.suite()), settings)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        422,
                        "no-cases",
                        "No case of " + request.suite() + " has these features and tags",
                        "GET /suites tells which there are"));
    return Response.accepted(EvaluationView.brief(begun, evaluations))
        .location(URI.create(AdminGate.EVALUATIONS + "/" + begun.id()))
        .build();
  }

  /** The latest runs, newest first. */
  @GET
  @RunOnVirtualThread
  public List<EvaluationView> list() {
    return EvaluationView.briefs(evaluations.latest(), evaluations);
  }

  @GET
  @Path("{id}")
  @RunOnVirtualThread
  public EvaluationView get(UUID id) {
    return EvaluationView.of(evaluation(id), evaluations);
  }

  /** All results so far, in the form of a replay's {@code results.json}. */
  @GET
  @Path("{id}/results")
  @RunOnVirtualThread
  public String results(UUID id) {
    return RunJson.write(evaluations.result(evaluation(id)));
  }

  /**
   * The report of a run, one page that loads nothing and runs nothing.
   *
   * @param baseline a run to compare with
   * @param language such as {@code de}; English for one that no report is written in
   */
  @GET
  @Path("{id}/report")
  @Produces(MediaType.TEXT_HTML)
  @RunOnVirtualThread
  public Response report(
      UUID id,
      @QueryParam("baseline") @Nullable UUID baseline,
      @QueryParam("language") @Nullable String language) {
    RunResult before = baseline == null ? null : evaluations.result(evaluation(baseline));
    RunResult run = evaluations.result(evaluation(id));
    Wording words = Wording.of(language);
    return Response.ok(Reports.html(ReportInput.of(run, before, clock.instant(), words)))
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** The run as JUnit XML, which build servers show. */
  @GET
  @Path("{id}/junit")
  @Produces(MediaType.APPLICATION_XML)
  @RunOnVirtualThread
  public byte[] junit(UUID id) {
    return Reports.junit(evaluations.result(evaluation(id)).played());
  }

  /**
   * This run and an earlier one, case by case.
   *
   * @param baseline the earlier run
   */
  @GET
  @Path("{id}/comparison")
  @RunOnVirtualThread
  public RunComparison comparison(UUID id, @QueryParam("baseline") @Nullable UUID baseline) {
    if (baseline == null) {
      throw ProblemException.of(
          400, "baseline-missing", "Nobody said which run to compare with", "Send ?baseline=");
    }
    List<Played> before = evaluations.result(evaluation(baseline)).played();
    return RunComparison.of(before, evaluations.result(evaluation(id)).played());
  }

  /** Nothing of the run begins any more; what has a result keeps it. */
  @POST
  @Path("{id}/cancel")
  @RunOnVirtualThread
  public Response cancel(UUID id) {
    Evaluation evaluation = evaluation(id);
    Evaluation.Status status = evaluation.status(evaluations.progress(id));
    if (status == Evaluation.Status.DONE || !evaluations.cancel(id)) {
      throw ProblemException.of(
          409, "not-running", "This run has ended already", "Look at its results");
    }
    return Response.accepted(EvaluationView.brief(evaluation(id), evaluations)).build();
  }

  /** What is played, as it happens; ends with the run. */
  @GET
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Blocking
  public Multi<OutboundSseEvent> events(UUID id) {
    evaluation(id);
    return stream.of(id);
  }

  private Evaluation evaluation(UUID id) {
    return evaluations.find(id).orElseThrow(() -> ProblemException.notFound("evaluation", id));
  }
}
