package dev.deckhand.web;

import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.budget.Budget;
import dev.deckhand.admin.budget.DatabaseLedger;
import dev.deckhand.admin.budget.UsageBook;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What may be spent, and what was. */
@Path(AdminGate.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BudgetResource {
  private static final int USUAL_DAYS = 30;

  private final LiveSettings live;
  private final DatabaseLedger ledger;
  private final UsageBook usage;
  private final SettingsChanges changes;
  private final Clock clock;

  BudgetResource(
      LiveSettings live,
      DatabaseLedger ledger,
      UsageBook usage,
      SettingsChanges changes,
      Clock clock) {
    this.live = live;
    this.ledger = ledger;
    this.usage = usage;
    this.changes = changes;
    this.clock = clock;
  }

  /** The budgets of a revision. */
  public record BudgetList(int revision, List<BudgetView> budgets) {}

  /**
   * A budget and where it stands.
   *
   * @param committed spent in the period that runs, with what is set aside for calls under way
   */
  public record BudgetView(Budget budget, BigDecimal committed) {}

  /** All budgets there shall be. */
  public record NewBudgets(@NotNull List<Budget> budgets) {}

  /** Usage by day, feature and model. */
  public record UsageView(LocalDate from, LocalDate to, List<UsageBook.Line> lines) {}

  @GET
  @Path("budgets")
  @APIResponseSchema(BudgetList.class)
  public Response list() {
    LiveSettings.Snapshot now = live.snapshot();
    List<BudgetView> views =
        now.settings().budgets().stream()
            .map(budget -> new BudgetView(budget, ledger.committed(budget)))
            .toList();
    return Response.ok(new BudgetList(now.revision(), views))
        .tag(String.valueOf(now.revision()))
        .build();
  }

  /** Replaces all budgets. */
  @PUT
  @Path("budgets")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response put(
      @Valid @NotNull NewBudgets budgets,
      @RestQuery @DefaultValue("false") boolean preview,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    return changes.applyOr(
        preview,
        SettingsChanges.order(who, ifMatch, "budgets.changed", "budgets"),
        settings -> settings.withBudgets(budgets.budgets()));
  }

  /**
   * Usage of days of UTC.
   *
   * @param from the first day; thirty days ago when left out
   * @param to the last day; today when left out
   */
  @GET
  @Path("usage")
  public UsageView usage(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate last = day(to, today);
    LocalDate first = day(from, last.minusDays(USUAL_DAYS));
    return new UsageView(first, last, usage.lines(first, last));
  }

  private static LocalDate day(@Nullable String text, LocalDate usual) {
    try {
      return text == null ? usual : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.of(
          400, "invalid-request", text + " is not a day", "Write it like 2026-01-31");
    }
  }
}
