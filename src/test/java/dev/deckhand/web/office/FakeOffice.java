package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A fake Office around one page: it answers the address of Office.js with the scripts below {@code
 * fakehost/} and runs what the page syncs on a document.
 */
public final class FakeOffice {
  /** Where pages load Office.js from unless an installation says otherwise. */
  public static final String ADDRESS = "https://appsforoffice.microsoft.com/**";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String host;
  private final String options;
  private final List<String> scripts;
  private FakeDocument document;
  private FakeRequests requests;

  private FakeOffice(String host, String options, List<String> scripts, FakeDocument document) {
    this.host = host;
    this.options = options;
    this.scripts = scripts;
    this.document = document;
    this.requests = new FakeRequests(document);
  }

  /**
   * Puts the fake around a page that has not been loaded yet.
   *
   * @param host {@code Excel} or {@code PowerPoint}
   * @param options as JSON: {@code profile}, {@code title}, {@code theme}
   * @param script name of the host's own script below {@code fakehost/}
   */
  public static FakeOffice install(
      Page page, String host, String options, String script, FakeDocument document) {
    FakeOffice office =
        new FakeOffice(
            host, options, List.of("core.js", "context.js", "office.js", script), document);
    page.route(ADDRESS, office::script);
    page.route("**/fake-office/*", office::answer);
    return office;
  }

  /** Opens another document in the same window. */
  public void open(FakeDocument other) {
    document = other;
    requests = new FakeRequests(other);
  }

  public FakeDocument document() {
    return document;
  }

  public FakeRequests requests() {
    return requests;
  }

  private void script(Route route) {
    StringBuilder all = new StringBuilder();
    scripts.forEach(name -> all.append(resource(name)).append('\n'));
    all.append("startFakeOffice('%s', %s);%n".formatted(host, options));
    route.fulfill(
        new Route.FulfillOptions().setContentType("text/javascript").setBody(all.toString()));
  }

  private void answer(Route route) {
    String url = route.request().url();
    try {
      switch (url.substring(url.lastIndexOf('/') + 1)) {
        case "sync" -> json(route, requests.run(JSON.readTree(route.request().postData())));
        case "undo" -> json(route, requests.undo());
        case "file" -> route.fulfill(new Route.FulfillOptions().setBodyBytes(document.content()));
        default -> route.fulfill(new Route.FulfillOptions().setStatus(404));
      }
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      route.fulfill(new Route.FulfillOptions().setStatus(500).setBody(String.valueOf(e)));
    }
  }

  private static void json(Route route, Object value) throws IOException {
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(JSON.writeValueAsString(value)));
  }

  private static String resource(String name) {
    try (InputStream script = FakeOffice.class.getResourceAsStream("/fakehost/" + name)) {
      if (script == null) {
        throw new IllegalArgumentException("No fakehost/" + name);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
