package dev.deckhand.web;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A browser for the tests of one class; without one they are skipped. */
abstract class BrowserTest {
  private static @Nullable BrowserFixture browser;

  @TestHTTPResource("/")
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  String address;

  @ConfigProperty(name = "deckhand.token")
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  String token;

  @BeforeAll
  static void launch() {
    browser = BrowserFixture.start();
  }

  @AfterEach
  void close() {
    browser().close();
  }

  static BrowserFixture browser() {
    return Objects.requireNonNull(browser, "launched before all tests");
  }

  /** The playground in a window of a desktop's width. */
  final PlaygroundPage wide() {
    return open(1280, ColorScheme.LIGHT);
  }

  final PlaygroundPage open(int width, ColorScheme scheme) {
    return PlaygroundPage.open(browser().page(width, 800, scheme), address, token);
  }
}
