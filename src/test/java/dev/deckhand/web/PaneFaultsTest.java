package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pane does when the token, the network, the service or another user gets in the way. */
@QuarkusTest
class PaneFaultsTest extends BrowserTest {
  private static final String MARGIN = "Add a column Margin = Revenue - Cost";
  private static final String TOTAL = "sum of revenue by region";

  @Test
  void aWrongTokenIsAskedForAgain() {
    TaskPane pane = open("wrong");
    pane.part("token-input").fill(token);
    pane.part("token-submit").click();
    pane.part("sample").first().waitFor();
    assertThat(pane.page().url()).doesNotContain("token");
  }

  @Test
  void aServiceThatIsGoneCanBeAskedAgain() {
    TaskPane pane = open(token).drop("regional-sales.xlsx");
    pane.page().route("**/turns", Route::abort);
    pane.part("ask").fill(TOTAL);
    pane.part("ask").press("Control+Enter");
    assertThat(pane.part("problem")).hasAttribute("data-code", "offline");
    pane.page().unroute("**/turns");
    pane.part("retry").click();
    assertThat(pane.part("answer")).isVisible();
    assertThat(pane.part("turn")).hasCount(1);
  }

  @Test
  void aStreamThatIsCutIsFoundAgain() {
    TaskPane pane = open(token).drop("regional-sales.xlsx");
    List<String> turns = new ArrayList<>();
    pane.page()
        .route(
            "**/turns",
            route -> {
              String all = route.fetch().text();
              turns.add(all);
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/event-stream")
                      .setBody(all.substring(0, all.indexOf("event:done"))));
            });
    pane.part("ask").fill(TOTAL);
    pane.part("ask").press("Control+Enter");
    assertThat(pane.part("problem")).hasAttribute("data-code", "offline");
    pane.part("retry").click();
    assertThat(pane.part("answer")).isVisible();
    assertThat(turns).hasSize(1);
  }

  @Test
  void aDocumentThatChangedMeanwhileIsPreviewedAgain() {
    TaskPane pane = open(token).drop("regional-sales.xlsx");
    pane.ask(MARGIN);
    String session = pane.page().url().replaceAll(".*session=([0-9a-f-]+).*", "$1");
    String document = Api.api().get("/sessions/" + session).jsonPath().getString("documents[0].id");
    Api.change(1, Api.plan("{'id':'1','op':'writeCells','range':'Orders!Z1','values':[['Day']]}"))
        .post("/documents/" + document + "/plan/apply")
        .then()
        .statusCode(200);
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("proposal")).containsText("changed meanwhile");
    pane.part("reload-preview").click();
    assertThat(pane.part("reload-preview")).hasCount(0);
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("applied")).isVisible();
  }

  @Test
  void aLostConnectionRepeatsTheSameDecision() {
    TaskPane pane = open(token).drop("regional-sales.xlsx");
    pane.ask(MARGIN);
    pane.agreeToEverything();
    List<String> keys = new ArrayList<>();
    pane.page()
        .onRequest(
            request -> {
              if (request.url().endsWith("/apply")) {
                keys.add(request.headerValue("Idempotency-Key"));
              }
            });
    pane.page().route("**/apply", Route::abort);
    pane.part("apply").click();
    pane.part("retry").waitFor();
    pane.page().unroute("**/apply");
    pane.part("retry").click();
    assertThat(pane.part("applied")).isVisible();
    assertThat(keys).hasSize(2).allMatch(keys.getFirst()::equals);
  }

  @Test
  void aQuestionIsStoppedWithEscape() {
    TaskPane pane = open(token).drop("regional-sales.xlsx");
    pane.page().route("**/turns", route -> {});
    pane.part("ask").fill(TOTAL);
    pane.part("ask").press("Control+Enter");
    assertThat(pane.part("stop")).isVisible();
    pane.page().keyboard().press("Escape");
    assertThat(pane.part("stopped")).containsText("Nothing was changed");
    assertThat(pane.part("ask")).isFocused();
  }

  private TaskPane open(String withToken) {
    Page page = browser().page(350, 800, ColorScheme.LIGHT);
    return TaskPane.open(page, address, withToken, "", TaskPane.NO_OFFICE);
  }
}
