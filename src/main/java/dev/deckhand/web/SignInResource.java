package dev.deckhand.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deckhand.identity.AuthMode;
import dev.deckhand.identity.AuthSettings;
import dev.deckhand.identity.EntraSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How pages get a token. Asked before anybody is signed in, so nothing here is a secret. */
@Path(SignInResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {
  static final String PATH = "/api/v1/sign-in";

  private final SignInView view;

  SignInResource(AuthSettings settings) {
    this.view =
        settings
            .entra()
            .map(SignInResource::entra)
            .orElseGet(
                () ->
                    new SignInView(AuthMode.LOCAL, settings.anyAddress(), null, null, null, null));
  }

  /**
   * How to sign in.
   *
   * @param mode {@code local}: the token the service printed; {@code oidc}: with Entra ID
   * @param anyAddress whether a service in local mode is open to the network
   * @param authority where people sign in
   * @param scope what a token is asked for
   * @param library where MSAL is; {@code null} when the operator has not placed it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SignInView(
      AuthMode mode,
      boolean anyAddress,
      @Nullable String clientId,
      @Nullable String authority,
      @Nullable String scope,
      @Nullable String library) {}

  @GET
  @Operation(summary = "How pages sign in; needs no token")
  public SignInView get() {
    return view;
  }

  private static SignInView entra(EntraSettings entra) {
    return new SignInView(
        AuthMode.OIDC,
        false,
        entra.clientId(),
        entra.authority(),
        entra.fullScope(),
        entra.library().map(file -> SignInFiles.LIBRARY).orElse(null));
  }
}
