package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.web.office.FakeFaults;
import dev.deckhand.web.office.FakeOffice;
import dev.deckhand.web.office.FakePresentation;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The install page and the self-test, with the faults it is there to find. */
@QuarkusTest
class AddinPagesTest extends BrowserTest {
  private static final String TRUST =
      """
      {"local":true,"commands":[
        {"system":"Windows","command":"certutil -user -addstore Root \\"C:\\\\Users\\\\me\\\\.deckhand\\\\tls\\\\authority.crt\\""},
        {"system":"macOS","command":"security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db '/Users/me/.deckhand/tls/authority.crt'"}]}
      """;

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  private Page install(int width, ColorScheme scheme, String query) {
    Page page = browser().page(width, 900, scheme);
    page.route("**/addin/trust", route -> json(route, TRUST));
    page.route(
        "**/addin/manifest.xml",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/xml")
                    .setBody("<OfficeApp/>")));
    page.navigate(address + "addin/?" + query);
    page.getByTestId("way-web").waitFor();
    return page;
  }

  private static void json(Route route, String body) {
    route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(body));
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", name)));
  }

  @Test
  void theInstallPageLeadsFromTheCertificateToTheSelfTest() {
    Page page = install(1280, ColorScheme.LIGHT, "");
    assertThat(page.getByTestId("trust")).containsText("certutil");
    assertThat(page.getByTestId("get-xml")).hasAttribute("href", "/addin/manifest.xml");
    assertThat(page.getByTestId("get-zip")).hasAttribute("href", "/addin/manifest.zip");
    assertThat(page.locator("#privacy")).containsText("Nothing goes to the makers");
    assertThat(page.locator("#terms")).isVisible();
    Accessibility.check(page);
    shot(page, "addin-install.png");
    page.getByTestId("way-mac").locator("summary").click();
    assertThat(page.getByTestId("way-mac")).containsText("com.microsoft.Excel/Data/Documents/wef");
    page.getByTestId("to-self-test").click();
    assertThat(page.getByTestId("checks")).isVisible();
  }

  @Test
  void theInstallPageIsReadableNarrowDarkAndInGerman() {
    Page page = install(320, ColorScheme.DARK, "lang=de");
    for (String way : List.of("windows", "mac", "all", "unified")) {
      page.getByTestId("way-" + way).locator("summary").click();
    }
    assertThat(page.locator("h1")).hasText("Deckhand in Excel und PowerPoint");
    Accessibility.check(page);
    shot(page, "addin-install-narrow.png");
  }

  @Test
  void withoutHttpsThePageSaysHowToGetAManifest() {
    Page page = browser().page(900, 900, ColorScheme.LIGHT);
    page.navigate(address + "addin/?lang=de#token=" + token);
    assertThat(page.getByTestId("no-manifest")).containsText("Setzen Sie DECKHAND_PUBLIC_ADDRESS");
    assertThat(page.url()).doesNotContain("token");
    assertThat(page.getByTestId("get-xml")).hasCount(0);
    assertThat(page.getByTestId("trust")).hasCount(0);
  }

  private Page selfTest(@Nullable String officeJs) {
    return selfTest(officeJs, 900, ColorScheme.LIGHT, "");
  }

  private Page selfTest(@Nullable String officeJs, int width, ColorScheme scheme, String query) {
    Page page = browser().page(width, 900, scheme);
    page.route(
        FakeOffice.ADDRESS,
        route -> {
          if (officeJs == null) {
            route.abort();
          } else {
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(officeJs));
          }
        });
    run(page, query);
    return page;
  }

  private void run(Page page, String query) {
    page.navigate(address + "addin/self-test.html?" + query);
    page.locator("body[data-done]").waitFor();
  }

  private static Locator check(Page page, String id) {
    return page.getByTestId("check-" + id);
  }

  private static void found(Page page, String id, String status, String text) {
    assertThat(check(page, id)).hasAttribute("data-status", status);
    assertThat(check(page, id)).containsText(text);
  }

  @Test
  void inABrowserWhatCanBeTestedThereIsTested() {
    Page page = selfTest(TaskPane.NO_OFFICE);
    found(page, "secure", "warn", "Open the https address");
    found(page, "service", "pass", "Version");
    found(page, "clock", "pass", "agree");
    found(page, "stream", "pass", "5 events came one by one");
    found(page, "office", "pass", "appsforoffice.microsoft.com");
    found(page, "sets", "na", "Only Office can tell");
    found(page, "frame", "na", "Not in a frame");
    found(page, "network", "na", "");
    found(page, "storage", "pass", "keep its token");
    assertThat(page.getByTestId("summary")).hasText("5 passed, 1 to look at, 0 failed");
    String report = page.getByTestId("report").textContent();
    assertThat(report).contains("[Look] Certificate", "  > Open the https", "[Passed] Clocks");
    Accessibility.check(page);
    shot(page, "self-test.png");
  }

  @Test
  void theFaultsItIsThereForAreFoundWithWhatToDo() {
    Page page = browser().page(350, 900, ColorScheme.DARK);
    page.addInitScript(
        """
        Object.defineProperty(window, 'isSecureContext', { value: false });
        Storage.prototype.setItem = () => { throw new DOMException('denied', 'SecurityError'); };
        """);
    page.route(FakeOffice.ADDRESS, Route::abort);
    page.route("**/addin/self-test/stream", route -> gathered(route));
    page.route(
        "**/addin/self-test/service",
        route -> json(route, "{\"now\":\"2020-01-01T00:00:00Z\",\"version\":\"1\"}"));
    run(page, "lang=de");
    found(page, "secure", "fail", "DECKHAND_PUBLIC_ADDRESS");
    found(page, "clock", "fail", "Uhren über das Netz");
    found(page, "stream", "fail", "proxy_buffering off");
    found(page, "office", "fail", "appsforoffice.microsoft.com");
    found(page, "storage", "fail", "Websitedaten");
    Accessibility.check(page);
    shot(page, "self-test-faults.png");
  }

  /** The whole answer at once, as a proxy that buffers gives it. */
  private static void gathered(Route route) {
    StringBuilder events = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      events.append("event:tick\ndata:").append(i).append("\n\n");
    }
    route.fulfill(
        new Route.FulfillOptions().setContentType("text/event-stream").setBody(events.toString()));
  }

  @Test
  void aServiceThatIsGoneAndAStreamThatIsCutAreTold() {
    Page page = browser().page(900, 900, ColorScheme.LIGHT);
    page.route(FakeOffice.ADDRESS, Route::abort);
    page.route("**/addin/self-test/service", Route::abort);
    page.route("**/addin/self-test/stream", Route::abort);
    run(page, "");
    found(page, "service", "fail", "does not answer");
    found(page, "clock", "na", "Unknown");
    found(page, "stream", "fail", "0 of 5 events");
    page.unroute("**/addin/self-test/service");
    page.unroute("**/addin/self-test/stream");
    page.getByTestId("again").click();
    assertThat(page.getByTestId("summary")).containsText("1 failed");
    found(page, "service", "pass", "Version");
  }

  @Test
  void inOfficeTheRequirementSetsAreRead() {
    Page page = browser().page(350, 900, ColorScheme.LIGHT);
    FakePresentation deck =
        new FakePresentation(Api.sample("quarterly-review.pptx"), FakeFaults.NONE);
    FakeOffice.install(page, "PowerPoint", "{profile: 'ltsc2024'}", "powerpoint.js", deck);
    run(page, "");
    found(page, "office", "pass", "PowerPoint");
    found(page, "sets", "fail", "PowerPointApi 1.8");
    assertThat(check(page, "sets")).containsText("KeyboardShortcuts");
    shot(page, "self-test-office.png");
  }

  @Test
  void theReportIsCopiedOrSelectedForCopying() {
    Page page = selfTest(null);
    page.evaluate(
        "() => { navigator.clipboard.writeText = async (text) => void (window.copied = text); }");
    page.getByTestId("copy").click();
    assertThat(page.getByTestId("copy")).hasText("Copied");
    assertThat((String) page.evaluate("window.copied")).startsWith("Deckhand Self-test");
    page.evaluate(
        "() => { navigator.clipboard.writeText = async () => { throw new Error('closed'); }; }");
    page.getByTestId("copy").click();
    assertThat(page.getByTestId("copy")).containsText("Ctrl+C");
    assertThat((String) page.evaluate("String(getSelection())")).contains("[Passed]");
  }

  @Test
  void framesAndNetworksAreJudgedAsBrowsersDo() {
    Page page = selfTest(TaskPane.NO_OFFICE);
    Object judged =
        page.evaluate(
            """
            async () => {
              const { judge } = await import('/addin/self-test/frame.js');
              const { isLocal, localNetwork } = await import('/addin/self-test/local-network.js');
              const policy = "default-src 'none'; frame-ancestors 'self' https://*.office.com https://onedrive.live.com";
              const own = 'https://deckhand.example';
              const of = (...ancestors) => judge({ framed: true, ancestors, policy, own }).key;
              const asks = (state) => ({ query: async ({ name }) => { if (name !== 'loopback-network') throw new TypeError(); return { state }; } });
              const at = async (state) => (await localNetwork({ host: 'localhost', framed: true, permissions: asks(state) })).key;
              return [
                of('https://excel.office.com'), of('https://excel.office.com', 'https://evil.example'),
                of('https://office.com.evil.example'), of('http://excel.office.com'), of('https://onedrive.live.com'),
                of('https://deckhand.example'), of('https://excel.office.com:8443'), judge({ framed: true, policy, own }).key,
                await at('granted'), await at('prompt'), await at('denied'),
                (await localNetwork({ host: 'localhost', framed: true, permissions: { query: async () => { throw new TypeError(); } } })).key,
                ['localhost', '10.1.2.3', '172.20.0.1', '[::1]', 'intranet', 'box.local'].every(isLocal),
                ['deckhand.example.com', '172.40.0.1', '8.8.8.8', '[2001:db8::1]'].some(isLocal),
              ];
            }
            """);
    assertThat(judged)
        .isEqualTo(
            List.of(
                "open", "closed", "closed", "closed", "open", "open", "closed", "unknown",
                "granted", "prompt", "denied", "older", true, false));
  }

  @Test
  void theSelfTestRunsInAFrame() {
    Page page = browser().page(900, 900, ColorScheme.LIGHT);
    page.route(FakeOffice.ADDRESS, Route::abort);
    page.route(
        "**/outer.html",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody(
                        "<!doctype html><html lang=en><title>Outer</title>"
                            + "<iframe title=inner width=800 height=800 src=/addin/self-test.html>")));
    page.navigate(address + "outer.html");
    Locator frame = page.frameLocator("iframe").getByTestId("check-frame");
    assertThat(frame).hasAttribute("data-status", "pass");
  }
}
