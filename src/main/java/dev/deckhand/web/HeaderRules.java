package dev.deckhand.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headers that keep browsers from doing what no page here needs. What a resource sets itself
 * wins: the pane says who may show it in a frame.
 */
final class HeaderRules {
  private static final List<String> PAGES =
      List.of("/playground/", "/shared/", "/hosts/", "/pane/", "/admin/", "/qa/", "/addin/");

  /**
   * Pages that nobody but a user opens. Not the pane: dialogs of Office need to know who opened
   * them.
   */
  private static final List<String> ALONE = List.of("/playground/", "/admin/", "/qa/");

  private static final String CLOSED =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /**
   * Reports bring their own styles and pictures, and nothing that runs; the page around hands them
   * over.
   */
  private static final String REPORTS = "/qa/frame/";

  private static final String REPORT =
      "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";

  /**
   * Quarkus' page for the API's description, which is there in development only; it brings scripts
   * and styles in its HTML.
   */
  private static final String API_PAGE = "/q/swagger-ui";

  private static final String API_PAGE_POLICY =
      "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final String page;

  /**
   * Rules.
   *
   * @param signIn where people sign in, if they do: scheme, host and port
   */
  HeaderRules(Optional<String> signIn) {
    this.page =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            "connect-src 'self'" + signIn.map(origin -> " " + origin).orElse(""),
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");
  }

  /**
   * The headers of an answer.
   *
   * @param path without dots and double slashes
   * @param host the request names
   */
  Map<String, String> of(String path, boolean https, String host) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    boolean start = path.equals("/") || path.equals("/index.html");
    headers.put("Content-Security-Policy", start || isIn(PAGES, path) ? policy(path) : other(path));
    headers.put("Cache-Control", path.startsWith("/api/") ? "no-store" : "no-cache");
    if (start || isIn(ALONE, path) && !path.startsWith(REPORTS)) {
      headers.put("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
    }
    if (https && hasName(host)) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return headers;
  }

  private String policy(String path) {
    if (path.startsWith(REPORTS)) {
      return REPORT;
    }
    return path.startsWith("/qa/") ? page + "; frame-src 'self'" : page;
  }

  private static String other(String path) {
    return path.equals(API_PAGE) || path.startsWith(API_PAGE + "/") ? API_PAGE_POLICY : CLOSED;
  }

  private static boolean isIn(List<String> places, String path) {
    return places.stream().anyMatch(place -> path.startsWith(place) || place.equals(path + "/"));
  }

  /** A promise for localhost would hold for everything else on that machine, too. */
  private static boolean hasName(String host) {
    return !host.isEmpty()
        && !host.equals("localhost")
        && !host.endsWith(".localhost")
        && !host.matches("[0-9.]+|\\[.*]|.*:.*");
  }
}
