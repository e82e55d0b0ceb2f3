package dev.deckhand.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.admin.Administration;
import dev.deckhand.admin.LiveSettings;
import dev.deckhand.model.ApiKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Providers' keys: they go in and never come out. */
@Path(AdminGate.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CredentialResource {
  private final Administration administration;
  private final LiveSettings live;
  private final ObjectMapper json;
  private final Once once;

  CredentialResource(
      Administration administration, LiveSettings live, ObjectMapper json, Once once) {
    this.administration = administration;
    this.live = live;
    this.json = json;
    this.once = once;
  }

  /** A key to keep. */
  public record NewKey(String apiKey) {
    @Override
    public String toString() {
      return "NewKey[hidden]";
    }
  }

  /** Takes text, since a message about JSON that cannot be read would quote the key. */
  @PUT
  @Path("providers/{id}/credential")
  @Consumes(MediaType.APPLICATION_JSON)
  @RequestBody(content = @Content(schema = @Schema(implementation = NewKey.class)))
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response put(
      String id,
      String body,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Context SecurityContext who) {
    ApiKey key = key(body);
    ProviderView.own(live, live.snapshot().settings(), id);
    var order = SettingsChanges.order(who, ifMatch, "key.set", id);
    return SettingsChanges.view(administration.setKey(order, id, key), List.of()).response();
  }

  @DELETE
  @Path("providers/{id}/credential")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response remove(
      String id, @RestHeader("If-Match") @Nullable String ifMatch, @Context SecurityContext who) {
    ProviderView.own(live, live.snapshot().settings(), id);
    var order = SettingsChanges.order(who, ifMatch, "key.removed", id);
    return SettingsChanges.view(administration.removeKey(order, id), List.of()).response();
  }

  /** Seals all keys anew; calls go on meanwhile. */
  @POST
  @Path("credentials/rotation")
  @APIResponseSchema(SettingsChanges.ChangeView.class)
  public Response rotate(
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestHeader("Idempotency-Key") @Nullable String idempotencyKey,
      @Context SecurityContext who) {
    var order = SettingsChanges.order(who, ifMatch, "keys.rotated", "credentials");
    return once.run(
        "admin:rotation",
        Preconditions.key(idempotencyKey),
        order.revision(),
        () -> SettingsChanges.view(administration.rotateKeys(order), List.of()));
  }

  private ApiKey key(String body) {
    try {
      NewKey given = json.readValue(body, NewKey.class);
      return new ApiKey(given.apiKey() == null ? "" : given.apiKey().strip());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // without its cause, which may quote the key
      throw ProblemException.of(
          422,
          "key-unreadable",
          "The body is not {\"apiKey\": \"…\"} with a key of printable ASCII without spaces",
          "Copy the key again, without quotes and line breaks around it");
    }
  }
}
