package dev.deckhand.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.web.office.FakeOffice;
import dev.deckhand.web.office.FakePresentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The PowerPoint driver in a bare page of the service, with a fake PowerPoint around it. */
final class LivePowerPoint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCRIPT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

  private final Page page;
  private final FakeOffice office;
  private FakePresentation deck;

  private LivePowerPoint(Page page, FakeOffice office, FakePresentation deck) {
    this.page = page;
    this.office = office;
    this.deck = deck;
  }

  static LivePowerPoint open(
      BrowserFixture browser, String address, String token, String profile, FakePresentation deck) {
    Page page = browser.page(400, 600, ColorScheme.LIGHT);
    page.route(
        "**/bare.html",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><html lang=en><title>Bare</title></html>")));
    String options = "{profile: '%s', title: 'https://files.example/Q3%%20review.pptx'}";
    FakeOffice office =
        FakeOffice.install(page, "PowerPoint", options.formatted(profile), "powerpoint.js", deck);
    page.navigate(address + "bare.html");
    LivePowerPoint live = new LivePowerPoint(page, office, deck);
    page.evaluate(
        """
        async ([script, token]) => {
          const { connect } = await import('/hosts/host.js');
          const { Api } = await import('/shared/api.js');
          window.api = new Api({ get: () => token, renew: async () => null });
          window.reopen = async () => (window.host = (await connect({ officeJs: script })).host);
          await window.reopen();
        }""",
        List.of(SCRIPT, token));
    return live;
  }

  /** Another presentation, and the pane opened anew. */
  void open(FakePresentation other) {
    deck = other;
    office.open(other);
    reload();
  }

  /** The pane opened anew: what it remembered only itself is gone. */
  void reload() {
    page.evaluate("reopen()");
  }

  FakePresentation deck() {
    return deck;
  }

  /** The slides' ids as PowerPoint gives them. */
  List<String> slideIds() {
    List<String> ids = new ArrayList<>();
    run("host.deck.ids()").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  /** PowerPoint fails at a member, such as {@code Slide.delete}, whenever it is used. */
  void breakAt(String member) {
    page.evaluate("member => void (fakeOffice.breakAt = member)", member);
  }

  /** The same, the first time. */
  void breakOnceAt(String member) {
    breakAt(member);
    page.evaluate(
        """
        () => {
          const { send } = fakeOffice;
          fakeOffice.send = async (what, body) => {
            if (body?.includes('"breaks":true')) fakeOffice.breakAt = null;
            return send(what, body);
          };
        }""");
  }

  /**
   * Runs an expression with {@code host}, {@code api}, {@code change}; a problem that is thrown
   * comes as {@code {problem: …}}.
   */
  JsonNode run(String expression, Map<String, ?> change) {
    try {
      Object text =
          page.evaluate(
              """
              async (text) => {
                const change = { ...JSON.parse(text), api };
                try {
                  return JSON.stringify((await (%s)) ?? null);
                } catch (thrown) {
                  if (!thrown.code) throw thrown;
                  const { code, title, detail, nextStep, restored, places } = thrown;
                  return JSON.stringify({ problem: { code, title, detail, nextStep, restored, places } });
                }
              }"""
                  .formatted(expression),
              JSON.writeValueAsString(change));
      return JSON.readTree(String.valueOf(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode run(String expression) {
    return run(expression, Map.of());
  }
}
