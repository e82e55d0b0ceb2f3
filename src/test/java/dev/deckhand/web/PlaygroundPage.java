package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** The playground as a user has it in hand: what can be done on it, by the names of its parts. */
final class PlaygroundPage {
  /** The model that answers the same every time; the default here is a scripted one. */
  private static final String MODEL = "builtin/rules";

  /** Questions run a whole turn. */
  private static final double PATIENCE_MS = 30_000;

  private static final String MAKE_TRANSFER =
      """
      ([name, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], name));
        return transfer;
      }
      """;

  private final Page page;

  PlaygroundPage(Page page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  static PlaygroundPage open(Page page, String address, String token) {
    page.navigate(address + "#token=" + token);
    PlaygroundPage playground = new PlaygroundPage(page);
    playground.part("sample").first().waitFor();
    return playground;
  }

  Page page() {
    return page;
  }

  Locator part(String testId) {
    return page.getByTestId(testId);
  }

  Locator cell(String address) {
    return page.locator("td[data-address='" + address + "']");
  }

  /** Drops a file as the mouse would, and picks the built-in model. */
  void drop(Path file) {
    try {
      String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
      JSHandle transfer =
          page.evaluateHandle(MAKE_TRANSFER, new Object[] {file.getFileName().toString(), bytes});
      part("drop-zone").dispatchEvent("drop", Map.of("dataTransfer", transfer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    part("model").selectOption(MODEL);
  }

  /** Asks, and waits until the turn has come to an end. */
  Locator ask(String instruction) {
    int before = part("turn").count();
    part("ask").fill(instruction);
    part("ask").press("Control+Enter");
    Locator turn = part("turn").nth(before);
    turn.locator("[data-testid=meta], [data-testid=problem]").first().waitFor();
    return turn;
  }

  void agreeToEverything() {
    isWorkedOut();
    Locator consents = part("consent");
    for (int index = 0; index < consents.count(); index++) {
      consents.nth(index).check();
    }
  }

  /** Agrees by keyboard to everything that has to be agreed to. */
  void agreeToEverythingWith(String key) {
    isWorkedOut();
    while (part("apply").isDisabled()) {
      keyTo(key, "consent");
      page.keyboard().press("Space");
    }
  }

  /** Waits until it is known what the ticked steps would do, and what stands against them. */
  private void isWorkedOut() {
    assertThat(page.locator("[data-testid=proposal][aria-busy=true]")).hasCount(0);
  }

  void showsVersion(int version) {
    assertThat(part("version"))
        .hasText(
            "Version " + version, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS));
  }

  void showsInCell(String address, String pattern) {
    assertThat(cell(address)).hasText(Pattern.compile(pattern));
  }

  /** Waits for the service's picture in an image. */
  void showsPicture(String testId) {
    assertThat(part(testId)).hasAttribute("src", Pattern.compile("^blob:"));
  }

  /** Presses a key until the focus is on a part. */
  void keyTo(String key, String testId) {
    for (int presses = 0; presses < 150; presses++) {
      page.keyboard().press(key);
      Object here = page.evaluate("document.activeElement?.dataset.testid ?? ''");
      if (testId.equals(here)) {
        return;
      }
    }
    throw new AssertionError(key + " never reaches " + testId);
  }
}
