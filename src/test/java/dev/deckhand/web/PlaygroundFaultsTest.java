package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page does when a file, the token, the network or another user gets in the way. */
@QuarkusTest
class PlaygroundFaultsTest extends BrowserTest {
  private static final Path WORKBOOK = Path.of("samples", "regional-sales.xlsx");
  private static final String MARGIN = "Add a column Margin = Revenue - Cost";

  @Test
  void aDocumentThatChangedMeanwhileIsPreviewedAgain() {
    PlaygroundPage playground = wide();
    playground.drop(WORKBOOK);
    playground.ask(MARGIN);
    playground.agreeToEverything();
    playground
        .page()
        .route(
            "**/apply",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(412)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":412,\"code\":\"version-changed\"}")));
    playground.part("apply").click();
    assertThat(playground.part("proposal")).containsText("The document changed meanwhile");
    playground.page().unroute("**/apply");
    playground.part("reload-preview").click();
    assertThat(playground.part("reload-preview")).hasCount(0);
    playground.agreeToEverything();
    playground.part("apply").click();
    playground.showsVersion(2);
  }

  @Test
  void aLostConnectionRepeatsTheSameDecision() {
    PlaygroundPage playground = wide();
    playground.drop(WORKBOOK);
    playground.ask(MARGIN);
    playground.agreeToEverything();
    List<String> keys = new ArrayList<>();
    playground
        .page()
        .onRequest(
            request -> {
              if (request.url().endsWith("/apply")) {
                keys.add(request.headerValue("Idempotency-Key"));
              }
            });
    playground.page().route("**/apply", Route::abort);
    playground.part("apply").click();
    playground.part("retry").waitFor();
    playground.page().unroute("**/apply");
    playground.part("retry").click();
    playground.showsVersion(2);
    assertThat(keys).hasSize(2);
    assertThat(keys.getFirst()).isEqualTo(keys.getLast());
  }

  @Test
  void aWrongTokenIsAskedForAgain() {
    Page page = browser().page(1280, 800, ColorScheme.LIGHT);
    page.navigate(address + "#token=wrong");
    page.getByTestId("token-input").fill(token);
    page.getByTestId("token-submit").click();
    page.getByTestId("sample").first().waitFor();
    assertThat(page.url()).doesNotContain("token");
  }

  @Test
  void aRefusedFileSaysWhatToDo() {
    PlaygroundPage playground = wide();
    playground
        .part("file-input")
        .setInputFiles(
            new FilePayload(
                "notes.txt", "text/plain", "no workbook".getBytes(StandardCharsets.UTF_8)));
    assertThat(playground.part("problem")).isVisible();
    assertThat(playground.part("problem")).hasAttribute("data-code", Pattern.compile("[a-z-]+"));
  }
}
