package dev.deckhand.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A page that may load Office.js from its configured address, unlike all others. */
final class OfficePage {
  private static final String PLACE = "{officeJs}";

  private final String page;
  private final String policy;

  /**
   * A page.
   *
   * @param template a resource that names the address of Office.js as {@code {officeJs}}
   * @param policy its content security policy
   */
  OfficePage(String template, PaneSettings settings, String policy) throws IOException {
    this.policy = policy;
    try (InputStream in = OfficePage.class.getResourceAsStream(template)) {
      byte[] text = Objects.requireNonNull(in, template).readAllBytes();
      this.page =
          new String(text, StandardCharsets.UTF_8)
              .replace(PLACE, settings.officeJs().toASCIIString().replace("\"", "%22"));
    }
  }

  Response response() {
    return Response.ok(page)
        .header("Content-Security-Policy", policy)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
