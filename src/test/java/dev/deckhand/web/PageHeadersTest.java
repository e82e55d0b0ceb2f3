package dev.deckhand.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers of every kind of address: once each, and never a cookie. */
@QuarkusTest
class PageHeadersTest {
  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String CLOSED =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @ParameterizedTest
  @CsvSource({
    "/, 200, page, alone",
    "/index.html, 200, page, alone",
    "/playground/main.js, 200, page, alone",
    "/admin, 308, page, alone",
    "/admin/, 200, page, alone",
    "/admin/main.js, 200, page, alone",
    "/qa/, 200, quality, alone",
    "/qa/frame/none.html, any, report, -",
    "/addin/, 200, page, -",
    "/addin/functions.js, 200, page, -",
    "/addin/self-test.html, 200, self-test, -",
    "/shared/theme.css, 200, page, -",
    "/hosts/host.js, 200, page, -",
    "/pane, 200, pane, -",
    "/pane/, 200, pane, -",
    "/pane/index.html, 200, pane, -",
    "/pane/main.js, 200, page, -",
    "/addin/manifest.xml, any, page, -",
    "/addin/icon-32.png, 200, page, -",
    "/sign-in, 200, closed, -",
    "/sign-in/msal.js, 404, closed, -",
    "/api/v1/sign-in, 200, closed, -",
    "/api/v1/sessions, 401, closed, -",
    "/api/v1/nothing, 401, closed, -",
    "/nothing, 404, closed, -",
    "/pane/../admin/, 200, page, alone",
    "/pane/%2e%2e/admin/, any, page, alone",
    "/q/health, 200, closed, -",
    "/q/openapi, 200, closed, -",
  })
  void everyAddressHasItsHeaders(String path, String status, String policy, String opener) {
    Response answer = given().urlEncodingEnabled(false).redirects().follow(false).get(path);
    if (!status.equals("any")) {
      assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status));
    }
    assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(answer.headers().getValues("Permissions-Policy")).hasSize(1);
    assertThat(answer.headers().getValues("Content-Security-Policy"))
        .singleElement()
        .satisfies(found -> holds(policy, found));
    assertThat(answer.header("Cross-Origin-Opener-Policy"))
        .isEqualTo(opener.equals("alone") ? "same-origin-allow-popups" : null);
    assertThat(answer.headers().getValues("Cache-Control"))
        .singleElement()
        .asString()
        .startsWith(path.startsWith("/api/") || path.equals("/q/health") ? "no-store" : "no-cache");
    assertThat(answer.headers().asList())
        .extracting(Header::getName)
        .doesNotContain("Set-Cookie", "X-Frame-Options", "Strict-Transport-Security");
  }

  private static void holds(String policy, String found) {
    switch (policy) {
      case "page" -> assertThat(found).isEqualTo(PAGE);
      case "closed" -> assertThat(found).isEqualTo(CLOSED);
      case "quality" -> assertThat(found).isEqualTo(PAGE + "; frame-src 'self'");
      case "report" -> assertThat(found).contains("frame-ancestors 'self'; sandbox allow-scripts");
      case "self-test" -> assertThat(found).contains("frame-ancestors 'self' https:");
      default ->
          assertThat(found)
              .contains("script-src 'self' https://appsforoffice.microsoft.com;")
              .contains("frame-ancestors 'self' https://*.officeapps.live.com ")
              .contains("connect-src 'self';");
    }
  }
}
