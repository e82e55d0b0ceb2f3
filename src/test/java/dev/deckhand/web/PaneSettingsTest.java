package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaneSettingsTest {
  private static final URI OFFICE = URI.create("https://office.example:8443/lib/1/office.js");

  @Test
  void onlyTheOriginOfOfficeJsMayBringScripts() {
    assertThat(settings(PaneSettings.Mode.ACT).contentSecurityPolicy())
        .contains("script-src 'self' https://office.example:8443;")
        .endsWith("frame-ancestors 'self' https://*.sharepoint.example");
  }

  @Test
  void signingInIsReachedOnlyWherePeopleSignIn() {
    assertThat(settings(PaneSettings.Mode.ACT).contentSecurityPolicy())
        .contains("connect-src 'self';", "frame-src 'none';");
    assertThat(
            settings(PaneSettings.Mode.ACT, Optional.of("https://login.example"))
                .contentSecurityPolicy())
        .contains("connect-src 'self' https://login.example;", "frame-src https://login.example;");
  }

  @Test
  void aCeilingOfReadOnlyHoldsForTheServiceToo() {
    assertThatThrownBy(() -> settings(PaneSettings.Mode.READ_ONLY).requireEdits())
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown -> {
              assertThat(thrown.problem().status()).isEqualTo(403);
              assertThat(thrown.problem().code()).isEqualTo("read-only");
            });
    assertThatCode(() -> settings(PaneSettings.Mode.ASK).requireEdits()).doesNotThrowAnyException();
  }

  private static PaneSettings settings(PaneSettings.Mode ceiling) {
    return settings(ceiling, Optional.empty());
  }

  private static PaneSettings settings(PaneSettings.Mode ceiling, Optional<String> signIn) {
    return new PaneSettings(OFFICE, ceiling, "https://*.sharepoint.example", signIn);
  }
}
