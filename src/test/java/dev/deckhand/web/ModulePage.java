package dev.deckhand.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** An empty page that can load the modules of our pages, without a service. */
final class ModulePage {
  private static final String ORIGIN = "http://modules.example/";

  private final Page page;

  private ModulePage(Page page) {
    this.page = page;
  }

  /**
   * @param query such as {@code ?lang=de}
   */
  static ModulePage open(BrowserFixture browser, String query) {
    Page page = browser.page(800, 600, ColorScheme.LIGHT);
    page.route(ORIGIN + "**", ModulePage::serve);
    page.navigate(ORIGIN + query);
    return new ModulePage(page);
  }

  /**
   * Runs a body with a module at hand.
   *
   * @param module below {@code shared}, without its ending
   * @param body statements that return something, with the module as {@code m}
   */
  String run(String module, String body) {
    return String.valueOf(
        page.evaluate(
            "async () => { const m = await import('/shared/" + module + ".js'); " + body + " }"));
  }

  private static void serve(Route route) {
    String path = URI.create(route.request().url()).getPath();
    if (path.equals("/")) {
      route.fulfill(
          new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html>"));
      return;
    }
    try (InputStream file = ModulePage.class.getResourceAsStream("/META-INF/resources" + path)) {
      if (file == null) {
        route.fulfill(new Route.FulfillOptions().setStatus(404));
      } else {
        route.fulfill(
            new Route.FulfillOptions()
                .setContentType("text/javascript")
                .setBodyBytes(file.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
