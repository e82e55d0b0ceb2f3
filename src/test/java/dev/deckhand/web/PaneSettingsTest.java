package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
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
    return new PaneSettings(OFFICE, ceiling, "https://*.sharepoint.example");
  }
}
