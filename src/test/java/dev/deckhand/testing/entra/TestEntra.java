package dev.deckhand.testing.entra;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the service under test have people sign in; tests take the {@link EntraStub} as a field. */
public class TestEntra implements QuarkusTestResourceLifecycleManager {
  private @Nullable EntraStub entra;

  @Override
  public Map<String, String> start() {
    entra = new EntraStub();
    return Map.of(
        "deckhand.auth",
        "oidc",
        "deckhand.entra.cloud",
        entra.address().toString(),
        "deckhand.entra.tenant",
        EntraStub.TENANT,
        "deckhand.entra.tenants",
        EntraStub.TENANT + "," + EntraStub.PARTNER,
        "deckhand.entra.client-id",
        EntraStub.CLIENT,
        "deckhand.entra.clients",
        EntraStub.CLIENT,
        "deckhand.entra.key-refresh",
        "0S",
        "deckhand.entra.msal",
        "src/test/resources/fakehost/msal.js");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(entra, new TestInjector.MatchesType(EntraStub.class));
  }

  @Override
  public void stop() {
    if (entra != null) {
      entra.close();
    }
  }
}
