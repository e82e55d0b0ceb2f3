package dev.deckhand.web.office;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Microsoft's own library for Excel in front of the fake one, and its type definitions. The
 * library's licence lets nobody hand it on, so it is fetched with npm when it is asked for, and
 * lies below {@code target} only. There is none for PowerPoint: what the registry has ends below
 * PowerPointApi 1.5.
 */
public final class OfficeLibrary {
  private static final List<String> NAMES =
      List.of("@microsoft/office-js@1.1.110", "@types/office-js@1.0.612");
  private static final String EXCEL = "excel-web-16.00.debug.js";
  private static final Path FOLDER = Path.of("target", "office-library");
  private static final long PATIENCE_MINUTES = 5;

  private OfficeLibrary() {}

  /**
   * Puts the library in front of a page's fake Excel; the page's requests go through it from then
   * on.
   */
  public static void connect(Page page) {
    page.addScriptTag(script(Path.of("src/test/resources/fakehost/library.js")));
    page.evaluate("beforeLibrary()");
    page.addScriptTag(script(fetched().resolve("@microsoft/office-js/dist").resolve(EXCEL)));
    page.evaluate("afterLibrary()");
  }

  /**
   * Microsoft's type definitions, which are newer than the library and name the set of each member.
   */
  static Path types() {
    return fetched().resolve("@types/office-js/index.d.ts");
  }

  /** How many requests the library made, how long the longest was, how many words they held. */
  public static String requests(Page page) {
    return String.valueOf(
        page.evaluate(
            """
            `${fakeOffice.requests.length} requests, the longest of
            ${Math.max(...fakeOffice.requests.map(({ bytes }) => bytes))} bytes,
            ${fakeOffice.said.size} words`
            """));
  }

  private static Page.AddScriptTagOptions script(Path path) {
    return new Page.AddScriptTagOptions().setPath(path);
  }

  private static synchronized Path fetched() {
    Path modules = FOLDER.resolve("node_modules");
    if (!Files.isDirectory(modules.resolve("@types/office-js"))) {
      fetch();
    }
    return modules;
  }

  private static void fetch() {
    try {
      Files.createDirectories(FOLDER);
      List<String> command = new ArrayList<>(List.of("npm", "install", "--prefix"));
      command.addAll(List.of(FOLDER.toString(), "--no-save", "--no-audit", "--no-fund"));
      command.add("--ignore-scripts");
      command.addAll(NAMES);
      Process npm = new ProcessBuilder(command).inheritIO().start();
      if (!npm.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
        npm.destroy();
        throw new IllegalStateException("npm could not fetch " + NAMES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("This run needs npm", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
