package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderRulesTest {
  private static final HeaderRules RULES = new HeaderRules(Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "true,  deckhand.example, true",
    "false, deckhand.example, false",
    "true,  localhost, false",
    "true,  a.localhost, false",
    "true,  127.0.0.1, false",
    "true,  '[::1]', false",
    "true,  '', false",
  })
  void httpsIsPromisedForNamesOnly(boolean https, String host, boolean promised) {
    assertThat(RULES.of("/", https, host).containsKey("Strict-Transport-Security"))
        .isEqualTo(promised);
  }

  @Test
  void onlyThePageOfTheApiMayBringItsOwnScripts() {
    assertThat(RULES.of("/q/swagger-ui/index.html", false, "").get("Content-Security-Policy"))
        .contains("script-src 'self' 'unsafe-inline'");
    for (String path : new String[] {"/", "/admin/", "/q/openapi", "/q/swagger-uix"}) {
      assertThat(RULES.of(path, false, "").get("Content-Security-Policy"))
          .as(path)
          .doesNotContain("unsafe");
    }
  }

  @Test
  void pagesReachTheSignInOnlyWherePeopleSignIn() {
    assertThat(RULES.of("/admin/", false, "").get("Content-Security-Policy"))
        .contains("connect-src 'self';");
    assertThat(
            new HeaderRules(Optional.of("https://login.example"))
                .of("/admin/", false, "")
                .get("Content-Security-Policy"))
        .contains("connect-src 'self' https://login.example;");
  }
}
