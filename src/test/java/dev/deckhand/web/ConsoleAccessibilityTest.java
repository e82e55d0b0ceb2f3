package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the console with a busy month behind it, wide and narrow, light and dark. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ConsoleAccessibilityTest extends BrowserTest {
  private static final List<String> PLACES =
      List.of("matrix", "providers", "usage", "sessions", "audit", "settings");

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
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1440, DARK", "320, LIGHT", "320, DARK"})
  void everyPageIsAccessible(int width, ColorScheme scheme) {
    Page page = browser().page(width, 900, scheme);
    ConsolePage console = ConsolePage.open(page, address, token, "matrix");
    String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    for (String place : PLACES) {
      console.go(place);
      console.picture(place + "-" + look);
      Accessibility.check(page, MORE_OF_THE_SAME);
    }
    assertThat(console.complaints()).isEmpty();
    assertThat(browser().complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"320", "1440"})
  void longerTextsThanEnglishFit(int width) {
    Page page = browser().page(width, 900, ColorScheme.LIGHT);
    ConsolePage console = ConsolePage.open(page, address, token, "matrix");
    page.navigate(address + "admin/?lang=qps#/matrix");
    for (String place : PLACES) {
      console.go(place);
      console.picture(place + "-longer-" + width);
      Accessibility.fits(page);
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "320, DARK"})
  void drawersAndDraftsAreAccessible(int width, ColorScheme scheme) {
    Page page = browser().page(width, 900, scheme);
    ConsolePage console = ConsolePage.open(page, address, token, "matrix");
    String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    console.openRow("excel.ask");
    console.picture("row-" + look);
    Accessibility.check(page);
    page.keyboard().press("Escape");
    console.openCell("excel.ask", "anthropic-stub");
    console.part("drawer-switch").uncheck(ConsolePage.FORCED);
    console.part("moves").waitFor();
    console.picture("cell-" + look);
    Accessibility.check(page);
    page.keyboard().press("Escape");
    console.picture("draft-" + look);
    Accessibility.check(page, MORE_OF_THE_SAME);
    assertThat(console.complaints()).isEmpty();
    assertThat(browser().complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1440, DARK", "320, LIGHT"})
  void addingAProviderIsAccessible(int width, ColorScheme scheme) {
    Page page = browser().page(width, 900, scheme);
    ConsolePage console = ConsolePage.open(page, address, token, "providers");
    String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    console.part("add-provider").click();
    console.part("preset-openai").waitFor();
    console.picture("presets-" + look);
    Accessibility.check(page);
    console.part("preset-openai").click();
    console.picture("add-" + look);
    Accessibility.check(page);
    console.part("provider-create").click();
    console.part("moves").waitFor();
    console.picture("review-" + look);
    Accessibility.check(page);
    assertThat(browser().complaints()).isEmpty();
  }
}
