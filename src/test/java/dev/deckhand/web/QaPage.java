package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The QA pages as somebody from quality assurance has them in hand. */
final class QaPage {
  private static final double PATIENCE_MS = 30_000;

  private final Page page;
  private final String address;
  private final List<String> foreign = new CopyOnWriteArrayList<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();

  private QaPage(Page page, String address) {
    this.page = page;
    this.address = address;
    page.setDefaultTimeout(PATIENCE_MS);
    page.onRequest(this::watch);
    page.onConsoleMessage(
        message -> {
          // a refusal of the service is no fault of the page, which tells it
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            errors.add(message.text());
          }
        });
  }

  /** Opens the pages, which begin with the suites. */
  static QaPage open(Page page, String address, String token) {
    QaPage qa = new QaPage(page, address);
    page.navigate(address + "qa#token=" + token);
    qa.part("suites").waitFor();
    return qa;
  }

  private void watch(Request request) {
    URI asked = URI.create(request.url());
    boolean inside = "data".equals(asked.getScheme()) || "blob".equals(asked.getScheme());
    if (!inside && !request.url().startsWith(address)) {
      foreign.add(request.url());
    }
  }

  Page page() {
    return page;
  }

  Locator part(String testId) {
    return page.getByTestId(testId);
  }

  /** Goes to a page by its address, such as {@code runs/…}; what was open before is gone then. */
  void at(String place) {
    page.evaluate(
        """
        place => new Promise((done) => {
          addEventListener('hashchange', () => setTimeout(done), { once: true });
          location.hash = '#/' + place;
        })
        """,
        place);
    page.locator("main h1").waitFor();
  }

  void go(String name) {
    part("nav-" + name).click();
    page.locator("#nav a[aria-current=page][data-testid=nav-" + name + "]").waitFor();
    page.locator("main h1").waitFor();
  }

  /** Waits until the run that is shown has ended. */
  void ended() {
    assertThat(part("run-state").getByText("done")).isVisible();
    part("report-show").waitFor();
  }

  /** Keeps a picture of the page for people to look at; of all of it where nothing covers it. */
  void picture(String name) {
    boolean covered = page.locator("dialog").count() > 0;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screens", "qa-" + name + ".png"))
            .setFullPage(!covered));
  }

  /** What the page asked elsewhere or complained about; there has to be nothing. */
  List<String> complaints() {
    List<String> all = new ArrayList<>(foreign);
    all.addAll(errors);
    return all;
  }
}
