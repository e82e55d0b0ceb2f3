package dev.deckhand.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chromium that is on this machine already; nothing is downloaded. Without one the test
 * is skipped and says so. {@code CHROMIUM} names the program where it is none of the usual places.
 *
 * <p>The program is started once and ends with the tests; each page has a context of its own, which
 * shares nothing with others.
 */
public final class BrowserFixture implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<Path> MAC =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  /** Nothing waits this long on a machine at rest; a busy one must not fail a test. */
  private static final double PATIENCE_MS = 30_000;

  private static @Nullable Browser running;

  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private BrowserFixture(Browser browser) {
    this.browser = browser;
  }

  public static BrowserFixture start() {
    Optional<Path> program = find();
    assumeTrue(program.isPresent(), "No Chromium or Chrome found; set CHROMIUM to its path");
    if (running == null || !running.isConnected()) {
      running = launch(program.orElseThrow());
    }
    return new BrowserFixture(running);
  }

  private static Browser launch(Path program) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    Map<String, String> settings = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Playwright.create(new Playwright.CreateOptions().setEnv(settings))
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
  }

  /** A page in a context of its own; what it complains about is collected. */
  public Page page(int width, int height, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** Script errors and violations of the content security policy since the last call. */
  public List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  /** Closes all pages, so that they neither follow the service nor draw any more. */
  @Override
  public void close() {
    browser.contexts().forEach(BrowserContext::close);
  }

  private static Optional<Path> find() {
    Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    Stream<Path> onPath =
        Stream.ofNullable(System.getenv("PATH"))
            .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    Stream<Path> usual = NAMES.stream().map(name -> Path.of("/usr/bin", name));
    return Stream.of(named, usual, onPath, MAC.stream())
        .flatMap(places -> places)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
