package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Swagger UI, which development has, under our headers. */
@QuarkusTest
class ApiPageTest extends BrowserTest {
  @Test
  void theApiIsDescribedInTheBrowser() {
    Page page = browser().page(1280, 800, ColorScheme.LIGHT);
    page.navigate(address + "q/swagger-ui/");
    assertThat(page.locator(".swagger-ui .opblock").first()).isVisible();
    assertThat(page.locator("[data-path='/api/v1/sessions']").first()).isVisible();
    assertThat(browser().complaints()).isEmpty();
  }
}
