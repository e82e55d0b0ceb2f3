package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The task pane as a user has it in hand, with Office.js answered by the test. */
final class TaskPane {
  /** Office.js in a plain browser: it loads, takes the history away, and knows no application. */
  static final String NO_OFFICE =
      """
      window.history.pushState = null;
      window.history.replaceState = null;
      window.Office = { onReady: () => Promise.resolve({ host: null, platform: null }), context: {} };
      """;

  private final PlaygroundPage parts;
  private final List<String> foreign = new ArrayList<>();

  private TaskPane(Page page, String address) {
    this.parts = new PlaygroundPage(page);
    String own = URI.create(address).getAuthority();
    page.onRequest(
        request -> {
          String authority = URI.create(request.url()).getAuthority();
          if (authority != null && !authority.equals(own)) {
            foreign.add(request.url());
          }
        });
  }

  /**
   * Opens the pane.
   *
   * @param query such as {@code lang=de}
   * @param officeJs what the configured address answers; null for a network that blocks it
   */
  static TaskPane open(
      Page page, String address, String token, String query, @Nullable String officeJs) {
    page.route(
        "https://appsforoffice.microsoft.com/**",
        route -> {
          if (officeJs == null) {
            route.abort();
          } else {
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(officeJs));
          }
        });
    return open(page, address, token, query);
  }

  /** Opens the pane in a page that answers Office.js already. */
  static TaskPane open(Page page, String address, String token, String query) {
    TaskPane pane = new TaskPane(page, address);
    page.navigate(address + "pane/?" + query + "#token=" + token);
    return pane;
  }

  Page page() {
    return parts.page();
  }

  Locator part(String testId) {
    return parts.part(testId);
  }

  /** Drops a file on the start page and picks the built-in model. */
  TaskPane drop(String sample) {
    part("sample").first().waitFor();
    parts.drop(Path.of("samples", sample));
    return this;
  }

  /** Waits for the conversation and picks the model that answers the same every time. */
  void chooseBuiltin() {
    page().locator("[data-testid=model], [data-testid=page-problem]").first().waitFor();
    assertThat(part("page-problem")).hasCount(0);
    part("model").selectOption("builtin/rules");
  }

  Locator ask(String instruction) {
    return parts.ask(instruction);
  }

  void agreeToEverything() {
    parts.agreeToEverything();
  }

  void agreeToEverythingWith(String key) {
    parts.agreeToEverythingWith(key);
  }

  void keyTo(String key, String testId) {
    parts.keyTo(key, testId);
  }

  /** What was asked of other hosts since the page was opened. */
  List<String> foreignRequests() {
    return foreign;
  }
}
