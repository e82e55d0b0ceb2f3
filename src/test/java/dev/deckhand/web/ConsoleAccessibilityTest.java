package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the console with a busy month behind it, wide and narrow, light and dark. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ConsoleAccessibilityTest extends BrowserTest {
  private static final List<String> PLACES =
      List.of("matrix", "providers", "usage", "sessions", "audit", "settings");

  private static final List<Look> LOOKS =
      List.of(Look.light(1440), Look.dark(1440), Look.light(320), Look.dark(320));

  /** Rows that are made as the first ones are; checking all takes long. */
  private static final String MORE_OF_THE_SAME = ".matrix tbody tr:nth-child(n + 6)";

  @Inject ConsoleData data;

  @BeforeEach
  void aBusyMonth() {
    AdminApi.create("acme", "large", "small");
    data.scores();
    data.month();
    data.budgets();
  }

  @AfterEach
  void reset() {
    data.forget();
    AdminApi.reset();
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void everyPageIsAccessible() {
    ConsolePage console = open(LOOKS.getFirst(), "matrix");
    for (String place : PLACES) {
      console.go(place);
      seen(console, place, LOOKS, MORE_OF_THE_SAME);
    }
    assertThat(console.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1440})
  void longerTextsThanEnglishFit(int width) {
    ConsolePage console = open(Look.light(width), "matrix");
    console.page().navigate(address + "admin/?lang=qps#/matrix");
    for (String place : PLACES) {
      console.go(place);
      console.picture(place + "-longer-" + width);
      Accessibility.fits(console.page());
    }
  }

  @Test
  void drawersAndDraftsAreAccessible() {
    for (Look look : List.of(Look.light(1440), Look.dark(320))) {
      ConsolePage console = open(look, "matrix");
      Page page = console.page();
      console.openRow("excel.ask");
      seen(console, "row", List.of(look));
      page.keyboard().press("Escape");
      assertThat(console.part("row-drawer")).hasCount(0);
      console.openCell("excel.ask", "anthropic-stub");
      ConsolePage.off(console.part("drawer-switch"));
      console.part("moves").waitFor();
      seen(console, "cell", List.of(look));
      page.keyboard().press("Escape");
      assertThat(console.part("cell-drawer")).hasCount(0);
      seen(console, "draft", List.of(look), MORE_OF_THE_SAME);
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void addingAProviderIsAccessible() {
    List<Look> looks = List.of(Look.dark(1440), Look.light(320));
    ConsolePage console = open(looks.getFirst(), "providers");
    console.part("add-provider").click();
    console.part("preset-openai").waitFor();
    seen(console, "presets", looks);
    console.part("preset-openai").click();
    seen(console, "add", looks);
    console.part("provider-create").click();
    console.part("moves").waitFor();
    seen(console, "review", looks);
  }

  private ConsolePage open(Look look, String place) {
    return ConsolePage.open(look.page(browser()), address, token, place);
  }

  private static void seen(ConsolePage console, String name, List<Look> looks, String... unseen) {
    for (Look look : looks) {
      look.putOn(console.page());
      console.picture(name + "-" + look);
      Accessibility.check(console.page(), unseen);
    }
  }
}
