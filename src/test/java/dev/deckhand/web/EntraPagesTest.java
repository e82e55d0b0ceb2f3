package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.testing.entra.EntraProfile;
import dev.deckhand.testing.entra.EntraStub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in on the pages, with a stand-in for MSAL and real tokens. */
@QuarkusTest
@TestProfile(EntraProfile.class)
class EntraPagesTest extends BrowserTest {
  private static final String OFFICE =
      """
      window.Office = {
        onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
        context: { requirements: { isSetSupported: (name) => name === 'NestedAppAuth' } },
        auth: { getAuthContext: () => Promise.resolve({ userPrincipalName: 'ada@example.com' }) },
      };
      window.live = { settings: {} };
      """;

  /** An Office that does not sign in for pages: it opens dialogs, here windows of the browser. */
  private static final String OLD_OFFICE =
      """
      window.handlers = {};
      window.dialogSays = (message, origin) => handlers.message?.({ message, origin });
      window.Office = {
        onReady: () => Promise.resolve({ host: 'Excel', platform: 'PC' }),
        AsyncResultStatus: { Succeeded: 'succeeded' },
        EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
        context: {
          requirements: { isSetSupported: (name) => ['DialogApi', 'DialogOrigin'].includes(name) },
          ui: {
            displayDialogAsync: (address, size, done) => {
              const opened = window.open(address);
              const dialog = { close: () => opened.close(), addEventHandler: (type, handler) => { handlers[type] = handler; } };
              done({ status: 'succeeded', value: dialog });
            },
            messageParent: (message, { targetOrigin }) => {
              if (targetOrigin !== opener.location.origin) throw new Error('not for ' + targetOrigin);
              opener.dialogSays(message, location.origin);
            },
          },
        },
      };
      window.live = { settings: {} };
      """;

  @SuppressWarnings("NullAway.Init") // set by the test resource
  EntraStub entra;

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void officeSignsInForThePaneAndNobodyIsAsked() {
    Page page = page(Map.of("ssoSilent", List.of(good())));
    page.route(
        "**/hosts/excel/excel-host.js", route -> answer(route, resource("/fakehost/live-host.js")));
    TaskPane pane = TaskPane.open(page, address, "", "", OFFICE);
    assertThat(pane.part("model")).isVisible();
    assertThat(pane.part("sign-in-dialog")).hasCount(0);
    assertThat(methods(page)).containsExactly("createNestablePublicClientApplication", "ssoSilent");
    assertThat(page.evaluate("JSON.stringify(msalCalls[1].request)"))
        .isEqualTo(
            "{\"scopes\":[\"api://%s/access_as_user\"],\"loginHint\":\"ada@example.com\"}"
                .formatted(EntraStub.CLIENT));
  }

  @Test
  void anOlderOfficeSignsInByADialog() {
    Page page = page(Map.of("loginRedirect", List.of(good())));
    page.context()
        .addInitScript("window.msalAnswers = { loginRedirect: ['%s'] }".formatted(good()));
    page.context()
        .route("https://appsforoffice.microsoft.com/**", route -> answer(route, OLD_OFFICE));
    page.context()
        .route(
            "**/hosts/excel/excel-host.js",
            route -> answer(route, resource("/fakehost/live-host.js")));
    TaskPane pane = TaskPane.open(page, address, "", "");
    Locator dialog = pane.part("sign-in-dialog");
    assertThat(dialog).containsText("who you are");
    pane.part("sign-in").click();
    assertThat(pane.part("model")).isVisible();
    assertThat(dialog).hasCount(0);
    page.waitForCondition(() -> page.context().pages().size() == 1);
    assertThat(page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
        .asString()
        .doesNotContain(".ey");
  }

  @Test
  void aDialogOfAnotherOriginIsNotListenedTo() {
    Page page = page(Map.of());
    page.context()
        .route(
            "https://appsforoffice.microsoft.com/**",
            route -> answer(route, OLD_OFFICE.replace("window.open(address)", "{ close() {} }")));
    page.context()
        .route(
            "**/hosts/excel/excel-host.js",
            route -> answer(route, resource("/fakehost/live-host.js")));
    TaskPane pane = TaskPane.open(page, address, "", "");
    pane.part("sign-in").click();
    page.evaluate("dialogSays('{\"ask\":\"x\",\"token\":\"t\"}', 'https://evil.example')");
    page.evaluate("dialogSays('{\"ask\":\"x\",\"token\":\"t\"}', location.origin)");
    page.evaluate("dialogSays('no JSON', location.origin)");
    assertThat(pane.part("sign-in")).isDisabled();
    assertThat(pane.part("model")).hasCount(0);
    page.evaluate("handlers.event({ error: 12006 })");
    assertThat(pane.part("sign-in-trouble")).containsText("office-dialog-12006");
    assertThat(pane.part("sign-in")).isFocused();
  }

  @Test
  void elsewhereAButtonOpensTheSignIn() {
    Page page = page(Map.of("acquireTokenPopup", List.of(good())));
    page.navigate(address);
    Locator dialog = page.getByTestId("sign-in-dialog");
    assertThat(dialog).containsText("who you are");
    assertThat(page.getByTestId("sign-in")).isFocused();
    look(page, "sign-in");
    page.getByTestId("sign-in").click();
    assertThat(page.getByTestId("sample").first()).isVisible();
    assertThat(dialog).hasCount(0);
    assertThat(methods(page))
        .containsExactly("createStandardPublicClientApplication", "acquireTokenPopup");
    assertThat(page.context().cookies()).isEmpty();
    assertThat(page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
        .asString()
        .doesNotContain(".ey");
  }

  @Test
  void anEndedTokenIsRenewedOnceWithoutAWord() {
    String first = good();
    String second = good();
    Page page =
        page(Map.of("acquireTokenPopup", List.of(first), "acquireTokenSilent", List.of(second)));
    page.navigate(address);
    page.getByTestId("sign-in").click();
    page.getByTestId("sample").first().waitFor();
    List<String> sent = new ArrayList<>();
    page.route(
        "**/api/v1/sessions",
        route -> {
          String token = String.valueOf(route.request().headerValue("authorization"));
          sent.add(
              token.equals("Bearer " + first)
                  ? "first"
                  : token.equals("Bearer " + second) ? "second" : token);
          if (sent.size() == 1) {
            route.fulfill(new Route.FulfillOptions().setStatus(401).setBody("{}"));
          } else {
            route.resume();
          }
        });
    page.evaluate("location.hash = '#/again'");
    page.getByTestId("sample").first().waitFor();
    page.waitForCondition(() -> sent.size() >= 2);
    assertThat(sent).startsWith("first", "second");
    assertThat(page.evaluate("msalCalls.at(-1).request.forceRefresh")).isEqualTo(true);
    assertThat(page.getByTestId("sign-in-dialog")).hasCount(0);
  }

  @Test
  void anAccountThatIsRefusedIsTold() {
    String stranger = entra.token(EntraStub.BEN, "Ben").claim("tid", EntraStub.STRANGER).signed();
    Page page = page(Map.of("acquireTokenPopup", List.of(stranger, good())));
    page.navigate(address);
    page.getByTestId("sign-in").click();
    Locator dialog = page.getByTestId("sign-in-dialog");
    assertThat(dialog).containsText("does not accept this account");
    page.getByTestId("sign-in").click();
    assertThat(page.getByTestId("sample").first()).isVisible();
    assertThat(page.evaluate("msalCalls.at(-1).request.prompt")).isEqualTo("select_account");
  }

  @Test
  void aPopupThatFailsCanBeTriedAgain() {
    Page page = page(Map.of());
    page.navigate(address);
    page.getByTestId("sign-in").click();
    assertThat(page.getByTestId("sign-in-trouble")).containsText("interaction_required");
    assertThat(page.getByTestId("sign-in")).isFocused();
    look(page, "sign-in-trouble");
    page.evaluate("token => { msalAnswers.acquireTokenPopup = [token]; }", good());
    page.getByTestId("sign-in").click();
    assertThat(page.getByTestId("sample").first()).isVisible();
  }

  @Test
  void withoutMsalThePageSaysWhatIsMissing() {
    Page page = page(Map.of());
    page.route("**/sign-in/msal.js", Route::abort);
    page.navigate(address + "admin/");
    assertThat(page.getByTestId("problem")).hasAttribute("data-code", "no-msal");
    assertThat(page.getByTestId("problem")).containsText("DECKHAND_ENTRA_MSAL");
  }

  @Test
  void theConsoleTellsUsersThatItIsNotTheirs() {
    Page page = page(Map.of("acquireTokenPopup", List.of(good())));
    page.navigate(address + "admin/");
    page.getByTestId("sign-in").click();
    assertThat(page.getByTestId("problem")).hasAttribute("data-code", "not-administrator");
  }

  @Test
  void aServiceInLocalModeThatIsOpenToTheNetworkWarnsOnEveryPage() {
    Page page = page(Map.of());
    page.route(
        "**/api/v1/sign-in",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"mode\": \"local\", \"anyAddress\": true}")));
    for (String path : List.of("", "admin/", "pane/?host=file")) {
      page.navigate(address + path);
      assertThat(page.getByTestId("any-address")).containsText("its token");
    }
    page.getByTestId("token-dialog").waitFor();
    page.keyboard().press("Escape");
    look(page, "any-address");
  }

  private String good() {
    return entra
        .token(EntraStub.ADA, "Ada Lovelace")
        .claim("exp", Instant.now().getEpochSecond() + 3600)
        .claim("jti", UUID.randomUUID().toString())
        .signed();
  }

  private static Page page(Map<String, List<String>> answers) {
    Page page = browser().page(320, 700, ColorScheme.DARK);
    try {
      page.addInitScript("window.msalAnswers = " + new ObjectMapper().writeValueAsString(answers));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return page;
  }

  private static List<String> methods(Page page) {
    return ((List<?>) page.evaluate("msalCalls.map((call) => call.method)"))
        .stream().map(String::valueOf).toList();
  }

  /** The picture is there to be looked at by people. */
  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screens", "entra-" + name + ".png")));
    Accessibility.check(page);
  }

  private static void answer(Route route, String script) {
    route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody(script));
  }

  private static String resource(String name) {
    try (InputStream in = EntraPagesTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
