package dev.deckhand.identity;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How access tokens are verified. Keys are fetched with the first token that comes and not at the
 * start, so that the service starts without Entra ID and finds it once it is there.
 */
@ApplicationScoped
public class EntraTenant implements TenantConfigResolver {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AuthSettings settings;

  EntraTenant(AuthSettings settings) {
    this.settings = settings;
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
    return Uni.createFrom().item(settings.entra().map(EntraTenant::config).orElse(null));
  }

  /** The issuer depends on the directory, so {@link SignIn} checks it. */
  private static OidcTenantConfig config(EntraSettings entra) {
    return OidcTenantConfig.authServerUrl(entra.discovery())
        .tenantId("entra")
        .clientId(entra.clientId())
        .applicationType(ApplicationType.SERVICE)
        .connectionTimeout(PATIENCE)
        .token()
        .audience(entra.clientId())
        .issuer("any")
        .signatureAlgorithm(SignatureAlgorithm.RS256)
        .subjectRequired()
        .forcedJwkRefreshInterval(entra.keyRefresh())
        .allowJwtIntrospection(false)
        .allowOpaqueTokenIntrospection(false)
        .end()
        .build();
  }
}
