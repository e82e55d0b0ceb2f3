package dev.deckhand.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.admin.SettingsStore;
import dev.deckhand.admin.Tenant;
import dev.deckhand.admin.access.Grants;
import dev.deckhand.admin.audit.Audit;
import dev.deckhand.admin.audit.AuditChain;
import dev.deckhand.admin.audit.AuditEntry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who changed what. */
@Path(AdminGate.PATH + "/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AuditResource {
  private static final Pattern HEAD = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

  private final Audit audit;
  private final SettingsStore store;
  private final Grants grants;
  private final ObjectMapper json;

  AuditResource(Audit audit, SettingsStore store, Grants grants, ObjectMapper json) {
    this.audit = audit;
    this.store = store;
    this.grants = grants;
    this.json = json;
  }

  /**
   * A page, the newest row first.
   *
   * @param total rows on all pages
   */
  public record AuditPage(long total, int page, int size, List<AuditLine> entries) {}

  /**
   * A row.
   *
   * @param changes a list of {@code path}, {@code from} and {@code to}
   * @param hash SHA-256 over the row and the hash of the row before
   */
  public record AuditLine(
      long sequence,
      Instant at,
      String actor,
      String action,
      String subject,
      JsonNode changes,
      String hash) {}

  /**
   * Rows.
   *
   * @param search text in any field; all rows when left out
   * @param page from 0
   */
  @GET
  public AuditPage list(
      @RestQuery @DefaultValue("") @Size(max = 200) String search,
      @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
      @RestQuery @DefaultValue("50") @Min(1) @Max(Audit.MAX_PAGE) int size) {
    Audit.Listing found = audit.find(Tenant.LOCAL, search, page, size);
    return new AuditPage(
        found.total(), page, size, found.entries().stream().map(this::line).toList());
  }

  /**
   * Checks every row.
   *
   * @param head the head an earlier check gave, as {@code sequence:hash}; it has to be there still
   */
  @GET
  @Path("verification")
  public AuditChain.Verification verify(@RestQuery @Nullable String head) {
    List<AuditChain.Head> known = new ArrayList<>(store.auditRows(Tenant.LOCAL));
    known.addAll(grants.auditRows(Tenant.LOCAL));
    if (head != null) {
      Matcher noted = HEAD.matcher(head);
      if (!noted.matches()) {
        throw ProblemException.of(
            400,
            "invalid-request",
            "head is not a row number and a hash",
            "Write it as sequence:hash, as an earlier verification gave them");
      }
      known.add(new AuditChain.Head(Long.parseLong(noted.group(1)), noted.group(2)));
    }
    return audit.verify(Tenant.LOCAL, known);
  }

  private AuditLine line(AuditEntry entry) {
    try {
      return new AuditLine(
          entry.sequence(),
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.subject(),
          json.readTree(entry.changes()),
          entry.hash());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Audit row " + entry.sequence() + " is not JSON", e);
    }
  }
}
