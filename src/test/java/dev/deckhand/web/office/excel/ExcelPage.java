package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.assist.CellWindow;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.PlanJsonBound;
import dev.deckhand.web.BrowserFixture;
import dev.deckhand.web.office.FakeOffice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page with the Excel driver in the fake host, and the few answers of the service it needs. */
final class ExcelPage {
  private static final String ORIGIN = "http://excel.example/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Page page;
  private final DocumentEngine engine;
  private final FakeOffice office;
  private FakeWorkbook workbook;
  private List<OfficeFile> versions;

  private ExcelPage(
      BrowserFixture browser, DocumentEngine engine, String profile, OfficeFile file) {
    this.engine = engine;
    this.workbook = new FakeWorkbook(engine, file);
    this.versions = List.of(file);
    page = browser.page(800, 600, ColorScheme.LIGHT);
    page.route(ORIGIN + "**", this::serve);
    office =
        FakeOffice.install(page, "Excel", "{profile: '" + profile + "'}", "excel.js", workbook);
    page.navigate(ORIGIN);
    page.addScriptTag(
        new Page.AddScriptTagOptions()
            .setUrl("https://appsforoffice.microsoft.com/lib/1/hosted/office.js"));
    page.evaluate(
        """
        () => {
          const get = async (path) => (await fetch(path)).json();
          window.api = {
            bound: async () => window.bound,
            outline: (id, version) => get(`/service/outline?version=${version}`),
            formattedCells: (id, range, version) => get(`/service/cells?version=${version}&range=${encodeURIComponent(range)}`),
            content: async (id, version) => ({ blob: await (await fetch(`/service/content?version=${version}`)).blob() }),
          };
        }
        """);
  }

  static ExcelPage open(
      BrowserFixture browser, DocumentEngine engine, String profile, OfficeFile file) {
    return new ExcelPage(browser, engine, profile, file);
  }

  FakeOffice office() {
    return office;
  }

  FakeWorkbook workbook() {
    return workbook;
  }

  Page page() {
    return page;
  }

  /** Opens another workbook in the same window. */
  void open(OfficeFile file) {
    workbook = new FakeWorkbook(engine, file);
    versions = List.of(file);
    office.open(workbook);
    page.evaluate("() => { fakeOffice.breakAt = null; fakeOffice.handlers.clear(); }");
  }

  /**
   * Gives the page a change to work on, as {@code window.change}.
   *
   * @return what the service makes of the plan
   */
  OfficeFile change(OfficeFile before, EditPlan plan) {
    if (!(engine.bind(before, plan) instanceof Binding.Bound bound)) {
      throw new AssertionError(engine.bind(before, plan).violations());
    }
    DocumentEngine.Edited edited = engine.edit(before, bound.plan());
    versions = List.of(before, edited.file());
    ObjectNode change = JSON.createObjectNode();
    change.put("documentId", "d").put("turnId", "t").put("before", 1).put("after", 2);
    change.set("plan", PlanJson.write(plan));
    change.set("report", JSON.valueToTree(edited.report()));
    ObjectNode looked = JSON.createObjectNode();
    looked.put("date1904", engine.workbook(before).date1904());
    looked.set("operations", PlanJsonBound.operations(bound.plan()));
    page.evaluate(
        "([change, bound]) => {"
            + " window.bound = JSON.parse(bound); window.change = { ...JSON.parse(change), api }; }",
        List.of(change.toString(), looked.toString()));
    return edited.file();
  }

  /** Runs a function body with {@code host} and {@code change} at hand; gives its JSON. */
  JsonNode run(String body) {
    Object result =
        page.evaluate(
            """
            async () => {
              const { open } = await import('/hosts/excel/excel-host.js');
              window.host ??= await open();
              const told = (thrown) => ({ thrown: thrown.message, code: thrown.code, restored: thrown.restored, stack: thrown.stack });
              const work = async () => { %s };
              return JSON.stringify((await work().catch(told)) ?? null);
            }
            """
                .formatted(body));
    try {
      return JSON.readTree(String.valueOf(result));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Route route) {
    URI uri = URI.create(route.request().url());
    switch (uri.getPath()) {
      case "/" -> fulfil(route, "text/html", "<!doctype html>".getBytes(StandardCharsets.UTF_8));
      case "/service/cells" -> cells(route, uri);
      case "/service/outline" -> outline(route, uri);
      case "/service/content" -> fulfil(route, "application/octet-stream", version(uri).content());
      default -> resource(route, uri.getPath());
    }
  }

  private OfficeFile version(URI uri) {
    return versions.get(Integer.parseInt(parameter(uri, "version")) - 1);
  }

  private void cells(Route route, URI uri) {
    SheetRange range = SheetRange.parse(parameter(uri, "range"));
    OfficeFile file = version(uri);
    CellWindow window = CellWindow.of(engine.workbook(file), range, engine.formats(file));
    try {
      fulfil(route, "application/json", JSON.writeValueAsBytes(window));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void outline(Route route, URI uri) {
    try {
      fulfil(route, "application/json", JSON.writeValueAsBytes(engine.outline(version(uri))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String parameter(URI uri, String name) {
    for (String pair : uri.getRawQuery().split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new IllegalArgumentException("No " + name + " in " + uri);
  }

  private static void resource(Route route, String path) {
    try (InputStream file = ExcelPage.class.getResourceAsStream("/META-INF/resources" + path)) {
      if (file == null) {
        route.fulfill(new Route.FulfillOptions().setStatus(404));
      } else {
        fulfil(route, "text/javascript", file.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fulfil(Route route, String type, byte[] body) {
    route.fulfill(new Route.FulfillOptions().setContentType(type).setBodyBytes(body));
  }
}
