package dev.deckhand.web;

import dev.deckhand.routing.Traffic;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** How much models are used, and how often users keep what they propose. */
@Path(AdminGate.PATH + "/traffic")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TrafficResource {
  private final Traffic traffic;
  private final Clock clock;

  TrafficResource(Traffic traffic, Clock clock) {
    this.traffic = traffic;
    this.clock = clock;
  }

  /** Turns since a moment. */
  public record TrafficView(Instant since, List<Traffic.Line> lines, List<Traffic.Day> days) {}

  /**
   * Turns of today and days before it.
   *
   * @param days how many, today among them; days are those of UTC
   */
  @GET
  public TrafficView get(@RestQuery @DefaultValue("30") @Min(1) @Max(366) int days) {
    Instant since = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(days - 1L, ChronoUnit.DAYS);
    return new TrafficView(since, traffic.lines(since), traffic.days(since));
  }
}
