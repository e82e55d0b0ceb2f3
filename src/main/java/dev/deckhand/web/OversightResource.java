package dev.deckhand.web;

import dev.deckhand.admin.Tenant;
import dev.deckhand.admin.access.Grant;
import dev.deckhand.admin.access.Grants;
import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.Turn;
import dev.deckhand.document.Host;
import dev.deckhand.session.Session;
import dev.deckhand.session.SessionDirectory;
import dev.deckhand.session.Sessions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Users' sessions as administrators see them: titles, times and counts. What is in one is shown
 * only by a grant, which gives a reason and ends by itself; the grant and every look are in the
 * audit.
 */
@Path(AdminGate.PATH + "/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OversightResource {
  private static final int MAX_MINUTES = 24 * 60;
  private static final int USUAL_MINUTES = 30;

  private final SessionDirectory directory;
  private final Sessions sessions;
  private final Assistant assistant;
  private final Grants grants;

  OversightResource(
      SessionDirectory directory, Sessions sessions, Assistant assistant, Grants grants) {
    this.directory = directory;
    this.sessions = sessions;
    this.assistant = assistant;
    this.grants = grants;
  }

  /**
   * A page, the session used last first.
   *
   * @param total sessions on all pages
   */
  public record SessionPage(long total, int page, int size, List<SessionEntry> sessions) {}

  /**
   * A session from outside.
   *
   * @param owner id of whoever it belongs to: {@code local}, or the object id in the directory of
   *     Entra ID, which says no name
   * @param bytes of all document versions
   */
  public record SessionEntry(
      UUID id,
      Host host,
      String title,
      String owner,
      Instant createdAt,
      Instant updatedAt,
      long documents,
      long turns,
      long bytes) {}

  /**
   * A grant to ask for.
   *
   * @param minutes until it ends by itself; 30 when left out
   */
  public record NewGrant(
      @NotBlank @Size(min = 5, max = 500) String reason,
      @Nullable @Min(1) @Max(MAX_MINUTES) Integer minutes) {}

  /** The session nobody looks into any more. */
  public record Ended(UUID sessionId) {}

  /** What is in a session, and by which grant it is shown. */
  public record Content(Grant grant, String title, List<ContentTurn> turns) {}

  /**
   * A turn with its texts.
   *
   * @param answer as Markdown; {@code null} when there was none
   * @param plan what an edit plan says of itself; {@code null} when none was proposed
   */
  public record ContentTurn(
      UUID id,
      Instant createdAt,
      String instruction,
      String feature,
      String status,
      @Nullable String model,
      @Nullable String answer,
      @Nullable String plan) {}

  @GET
  public SessionPage list(
      @RestQuery @DefaultValue("") @Size(max = 200) String search,
      @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
      @RestQuery @DefaultValue("50") @Min(1) @Max(SessionDirectory.MAX_PAGE) int size) {
    SessionDirectory.Page found = directory.find(search, page, size);
    return new SessionPage(
        found.total(), page, size, found.entries().stream().map(OversightResource::entry).toList());
  }

  /** Gives the caller a grant for a session. */
  @POST
  @Path("{id}/grants")
  public Grant give(UUID id, @Valid @NotNull NewGrant wanted, @Context SecurityContext who) {
    session(id);
    int minutes = Objects.requireNonNullElse(wanted.minutes(), USUAL_MINUTES);
    return grants.give(
        Tenant.LOCAL, name(who), id, wanted.reason().strip(), Duration.ofMinutes(minutes));
  }

  /** Ends the caller's grants for a session. */
  @DELETE
  @Path("{id}/grants")
  public Ended end(UUID id, @Context SecurityContext who) {
    if (!grants.end(Tenant.LOCAL, name(who), id)) {
      throw noGrant(id);
    }
    return new Ended(id);
  }

  /** What is in a session; the look is written down first. */
  @GET
  @Path("{id}/content")
  public Content content(UUID id, @Context SecurityContext who) {
    Session session = session(id);
    List<Turn> turns = assistant.ofSession(id);
    Grant grant =
        grants.look(Tenant.LOCAL, name(who), id, turns.size()).orElseThrow(() -> noGrant(id));
    return new Content(
        grant, session.title(), turns.stream().map(OversightResource::turn).toList());
  }

  private static ContentTurn turn(Turn turn) {
    return new ContentTurn(
        turn.id(),
        turn.createdAt(),
        turn.instruction(),
        turn.feature(),
        turn.status().name().toLowerCase(Locale.ROOT),
        turn.route() == null ? null : turn.route().model(),
        turn.answer() == null ? null : turn.answer().markdown(),
        turn.plan() == null ? null : turn.plan().path("summary").asText());
  }

  private static SessionEntry entry(SessionDirectory.Entry found) {
    Session session = found.session();
    return new SessionEntry(
        session.id(),
        session.host(),
        session.title(),
        found.owner(),
        session.createdAt(),
        session.updatedAt(),
        found.documents(),
        found.turns(),
        found.bytes());
  }

  private Session session(UUID id) {
    return sessions.find(id).orElseThrow(() -> ProblemException.notFound("session", id));
  }

  private static String name(SecurityContext who) {
    return Caller.actor(who);
  }

  private static ProblemException noGrant(UUID id) {
    return ProblemException.of(
        403,
        "grant-missing",
        "There is no grant to look into session " + id,
        "Say why you have to look and for how long; that is kept in the audit");
  }
}
