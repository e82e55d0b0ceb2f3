package dev.deckhand.web;

import dev.deckhand.admin.FeatureSetup;
import dev.deckhand.admin.Forecast;
import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.budget.Budget;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The feature x provider matrix: who may serve what, and who does. */
@Path(AdminGate.PATH + "/matrix")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MatrixResource {
  private final LiveSettings live;
  private final Forecast forecast;
  private final SettingsChanges changes;

  MatrixResource(LiveSettings live, Forecast forecast, SettingsChanges changes) {
    this.live = live;
    this.forecast = forecast;
    this.changes = changes;
  }

  /**
   * The matrix.
   *
   * @param providers ids of the columns, in the order in which they serve
   */
  public record MatrixView(int revision, List<String> providers, List<Row> features) {}

  /**
   * A feature.
   *
   * @param policy what is asked of models; a provider that is missing in it may serve
   * @param serving who serves right now, and why
   * @param budgets those that are for this feature
   */
  public record Row(
      String feature, FeatureSetup policy, Forecast.Serving serving, List<Budget> budgets) {}

  @GET
  @APIResponseSchema(MatrixView.class)
  public Response get() {
    LiveSettings.Snapshot now = live.snapshot();
    List<String> providers =
        ProviderView.all(live).stream().map(ProviderView::id).distinct().toList();
    List<Row> rows = forecast.now().stream().map(serving -> row(now, serving)).toList();
    return Response.ok(new MatrixView(now.revision(), providers, rows))
        .tag(String.valueOf(now.revision()))
        .build();
  }

  private static Row row(LiveSettings.Snapshot now, Forecast.Serving serving) {
    String feature = serving.feature();
    return new Row(
        feature,
        now.settings().feature(feature),
        serving,
        now.settings().budgets().stream().filter(b -> feature.equals(b.feature())).toList());
  }

  /** Replaces all that is said of a feature. */
  @PUT
  @Path("{feature}")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response putRow(
      String feature,
      @NotNull FeatureSetup row,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "matrix.changed", feature),
        settings -> settings.with(feature, row));
  }

  /**
   * Rows to replace.
   *
   * @param features by feature id; features that are missing stay as they are
   */
  public record NewRows(@NotNull Map<String, FeatureSetup> features) {}

  /** Replaces all that is said of several features in one change. */
  @PUT
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response putRows(
      @Valid @NotNull NewRows rows,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    String subject = String.join(", ", new TreeSet<>(rows.features().keySet()));
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "matrix.changed", subject),
        settings -> settings.with(rows.features()));
  }

  /** Replaces what is said of a provider for a feature. */
  @PUT
  @Path("{feature}/{provider}")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response putCell(
      String feature,
      String provider,
      FeatureSetup.@NotNull Cell cell,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    FeatureSetup.Cell named = new FeatureSetup.Cell(provider, cell.on(), cell.order(), cell.pin());
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "matrix.changed", feature + " x " + provider),
        settings -> settings.with(feature, settings.feature(feature).with(named)));
  }
}
