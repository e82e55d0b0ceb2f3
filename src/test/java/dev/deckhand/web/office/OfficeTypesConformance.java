package dev.deckhand.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.web.BrowserFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the fake hosts have, and so all the drivers may use, is in Microsoft's type definitions of
 * today, and came with the requirement set the fakes say. Runs only when it is named, for it
 * fetches the definitions; CONTRIBUTING.md says how.
 */
class OfficeTypesConformance {
  private static final Path SCRIPTS = Path.of("src/test/resources/fakehost");

  @ParameterizedTest
  @ValueSource(strings = {"Excel", "PowerPoint"})
  void theFakeHasWhatTheApplicationHas(String host) throws IOException {
    try (BrowserFixture browser = BrowserFixture.start()) {
      Page page = browser.page(800, 600, ColorScheme.LIGHT);
      page.addScriptTag(script("core.js"));
      page.addScriptTag(script(host.toLowerCase(Locale.ROOT) + ".js"));
      assertThat(OfficeTypes.differences(page, host)).isEmpty();
    }
  }

  private static Page.AddScriptTagOptions script(String name) {
    return new Page.AddScriptTagOptions().setPath(SCRIPTS.resolve(name));
  }
}
