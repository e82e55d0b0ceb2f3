package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.deckhand.web.Api.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Providers in a real browser: added, tested, keyed, changed, deleted. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set by the resource
class ConsoleProvidersTest extends BrowserTest {
  private static final String SECRET = "sk-never-shown-again";

  OpenAiStub openAi;

  @Inject ConsoleData data;

  @AfterEach
  void reset() {
    data.forget();
    AdminApi.reset();
    assertThat(browser().complaints()).isEmpty();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private ConsolePage providers() {
    Page page = browser().page(1440, 900, ColorScheme.LIGHT);
    return ConsolePage.open(page, address, token, "providers");
  }

  private ConsolePage added() {
    ConsolePage console = providers();
    console.part("add-provider").click();
    console.part("preset-openaiCompatible").first().click();
    console.part("provider-id").fill("house");
    console.part("provider-address").fill(openAi.baseAddress().toString());
    console.part("provider-key").fill(SECRET);
    console.part("provider-model").fill("large small");
    console.part("provider-create").click();
    console.confirm();
    console.part("provider-house").waitFor();
    return console;
  }

  @Test
  void aProviderIsAddedFromAPresetAndItsConnectionTested() {
    ConsolePage console = added();
    Locator house = console.part("provider-house");
    assertThat(house.getByTestId("key-state")).containsText("Given");
    openAi.reply(StubReply.text("OK"));

    house.getByTestId("test").click();
    assertThat(house.getByTestId("test-works")).containsText("house/large answers");
    assertThat(openAi.requests().getLast().headers().toString()).contains(SECRET);

    openAi.reply(StubReply.status(401));
    house.getByTestId("test").click();
    assertThat(house.getByTestId("test-failed")).containsText("The provider does not take our key");
    console.picture("test-failed");
    assertThat(console.page().content()).doesNotContain(SECRET);
    assertThat(console.complaints()).isEmpty();
    api().get("/admin/providers/house").then().body("hasKey", equalTo(true));
  }

  @Test
  void aModelIsDrainedAndChangedAfterALookAtTheEffect() {
    ConsolePage console = added();
    Locator house = console.part("provider-house");
    house.getByTestId("state-large").selectOption("draining");
    assertThat(console.part("diff")).containsText("providers[house].models[large].state");
    console.confirm();
    assertThat(house.getByTestId("state-large")).hasValue("draining");

    house.getByTestId("edit-model").last().click();
    console.part("model-region").fill("eu");
    console.part("model-window").fill("64000");
    console.part("model-save").click();
    assertThat(console.part("diff")).containsText("region");
    console.confirm();
    assertThat(house).containsText("64,000");
    api()
        .get("/admin/providers/house")
        .then()
        .body("models.state", contains("draining", "enabled"))
        .body("models[1].region", equalTo("eu"), "models[0].contextWindow", equalTo(128_000));
  }

  @Test
  void switchingAModelOffMovesWhatItServesAndTheMatrixSaysWhy() {
    data.scored("excel.ask", "house/large", 40, 0.97);
    ConsolePage console = added();
    Locator house = console.part("provider-house");
    house.getByTestId("state-large").selectOption("off");
    assertThat(console.part("moves")).hasText("1 feature would move");
    assertThat(console.part("effect")).containsText("Excel: Ask");
    console.confirm();

    console.go("matrix");
    assertThat(console.row("excel.ask").getByTestId("serving")).not().containsText("house");
    console.openRow("excel.ask");
    assertThat(console.part("ranking").locator("tr").filter(having("house/large")))
        .containsText("Switched off");
  }

  @Test
  void whatIsKnownOfAProviderIsKeptForTheNextOne() {
    ConsolePage console = added();
    console.part("provider-house").getByTestId("keep-preset").click();
    assertThat(console.part("diff")).containsText("presets[house]");
    console.confirm();
    console.part("add-provider").click();
    Locator own = console.part("add-dialog").locator("li").filter(having("your own"));
    assertThat(own).containsText("2 models, such as large");
    own.getByRole(AriaRole.BUTTON).last().click();
    console.confirm();
    assertThat(own).hasCount(0);
  }

  @Test
  void modelsAreTakenFromTheProvidersOwnList() {
    ConsolePage console = added();
    openAi.reply(
        new StubReply.Raw(
            "application/json",
            "{\"object\":\"list\",\"data\":[{\"id\":\"fresh\"},{\"id\":\"large\"}]}"));
    console.part("provider-house").getByTestId("fetch-models").click();
    assertThat(console.part("offered")).containsText("is set up");
    console.part("pick-model").click();
    assertThat(console.part("model-id")).hasValue("fresh");
    console.part("model-save").click();
    console.confirm();
    assertThat(console.part("provider-house")).containsText("fresh");
  }

  @Test
  void aConflictInADialogIsToldAndTheWishIsLookedAtAgain() {
    ConsolePage console = added();
    console.part("provider-house").getByTestId("state-small").selectOption("off");
    assertThat(console.part("confirm")).isEnabled();
    AdminApi.now(Map.of("floor", 0.2)).put("/admin/matrix/excel.ask").then().statusCode(200);

    console.part("confirm").click();
    assertThat(console.part("conflict")).containsText("Matrix changed: excel.ask");
    console.part("conflict-again").click();
    console.confirm();

    assertThat(console.part("provider-house").getByTestId("state-small")).hasValue("off");
  }

  @Test
  void aProviderIsDeletedAndWhatItTakesAlongIsSaid() {
    ConsolePage console = added();
    console.part("provider-house").getByTestId("delete-provider").click();
    assertThat(console.part("effect")).containsText("house");
    console.confirm();
    assertThat(console.part("provider-house")).hasCount(0);
    api().get("/admin/providers/house").then().statusCode(404);
  }

  @Test
  void whatTheOperatorSetIsShownAndNotChangedHere() {
    ConsolePage console = providers();
    Locator operators = console.part("provider-openai-stub");
    assertThat(operators).containsText("operator's configuration file");
    assertThat(operators.getByTestId("delete-provider")).hasCount(0);
    assertThat(operators.getByTestId("key")).hasCount(0);
  }

  @Test
  void anAddressInsideTheNetworkIsRefusedWithTheReason() {
    ConsolePage console = providers();
    console.part("add-provider").click();
    console.part("preset-openaiCompatible").first().click();
    console.part("provider-address").fill("http://169.254.169.254/latest");
    console.part("provider-create").click();
    assertThat(console.part("review").getByTestId("problem")).containsText("is not https");
    assertThat(console.part("confirm")).isDisabled();
  }
}
