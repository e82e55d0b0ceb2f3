package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The admin console as an administrator has it in hand: what can be done, by its parts' names. */
final class ConsolePage {
  private static final double PATIENCE_MS = 30_000;

  private final Page page;
  private final String address;
  private final List<String> foreign = new CopyOnWriteArrayList<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();

  private ConsolePage(Page page, String address) {
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

  /**
   * Opens a page of the console and waits until it is there.
   *
   * @param place such as {@code matrix}
   */
  static ConsolePage open(Page page, String address, String token, String place) {
    ConsolePage console = new ConsolePage(page, address);
    page.navigate(address + "admin#token=" + token);
    console.go(place);
    return console;
  }

  private void watch(Request request) {
    URI asked = URI.create(request.url());
    boolean inside = "data".equals(asked.getScheme()) || "blob".equals(asked.getScheme());
    if (!inside && !request.url().startsWith(address)) {
      foreign.add(request.url());
    }
  }

  /** Switches something off as people do: by what is drawn, which is the label of the input. */
  static void off(Locator toggle) {
    toggle.locator("..").uncheck();
  }

  Page page() {
    return page;
  }

  Locator part(String testId) {
    return page.getByTestId(testId);
  }

  /** Goes to a page unless it is the one that is open. */
  void go(String place) {
    if (!"page".equals(part("nav-" + place).getAttribute("aria-current"))) {
      part("nav-" + place).click();
    }
    page.locator("#nav a[aria-current=page][data-testid=nav-" + place + "]").waitFor();
    page.locator("main h1").waitFor();
  }

  /** The cell of a feature and a provider. */
  Locator cell(String feature, String provider) {
    return part("cell-" + feature + "-" + provider);
  }

  Locator row(String feature) {
    return part("row-" + feature);
  }

  /** Opens what is behind a feature, whichever form the matrix has. */
  void openRow(String feature) {
    unfold(feature);
    row(feature).getByRole(AriaRole.BUTTON).first().click();
    part("row-drawer").waitFor();
  }

  /** Opens what is behind a cell. */
  void openCell(String feature, String provider) {
    unfold(feature);
    Locator button = cell(feature, provider).getByRole(AriaRole.BUTTON);
    if (button.count() > 0) {
      button.click();
    } else {
      cell(feature, provider).locator(".cell-middle").click();
    }
    part("cell-drawer").waitFor();
  }

  private void unfold(String feature) {
    if (row(feature).evaluate("row => row.matches('details:not([open])')").equals(true)) {
      row(feature).locator("summary").click();
    }
  }

  void serves(String feature, String model) {
    assertThat(row(feature).getByTestId("serving")).hasText(model);
  }

  /** Agrees to what the dialog says a change would do. */
  void confirm() {
    assertThat(part("confirm")).isEnabled();
    part("confirm").click();
    assertThat(part("review")).hasCount(0);
  }

  /** Keeps a picture of the page for people to look at; of all of it where nothing covers it. */
  void picture(String name) {
    boolean covered = page.locator("dialog, .draft:visible").count() > 0;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screens", "console-" + name + ".png"))
            .setFullPage(!covered));
  }

  /** What the page asked elsewhere or complained about; there has to be nothing. */
  List<String> complaints() {
    List<String> all = new ArrayList<>(foreign);
    all.addAll(errors);
    return all;
  }
}
