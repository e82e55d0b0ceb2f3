package dev.deckhand.addin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.JsonEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Both manifests of the add-in, from the templates in {@code addin-manifest}: the add-in-only XML,
 * which every Office reads, and the unified manifest (schema 1.25) as the package that is uploaded.
 */
public final class Manifests {
  /** The actions of context menus and shortcuts, by the ids the pane listens to. */
  public static final List<String> ACTIONS = List.of("explain", "fix", "ask");

  private static final List<Integer> RIBBON_SIZES = List.of(16, 32, 80);
  private static final String XML = "application/xml";
  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(XML)))
          .addResultMapper(new JsonEscaper())
          .strictRendering(true)
          .removeStandaloneLines(true)
          .build();

  private final Template xml = template("manifest.xml", XML);
  private final Template json = template("manifest.json", JSON);
  private final Map<String, String> english = texts("texts.en.json");
  private final Map<String, String> german = texts("texts.de.json");

  /** The add-in-only manifest. */
  public String xml(Site site) {
    return xml.data("site", site)
        .data("en", english)
        .data("de", german)
        .data("hosts", List.of(OfficeHost.values()))
        .data("actions", ACTIONS)
        .data("iconSizes", RIBBON_SIZES)
        .data("shortTexts", endingIn(".Label", ".Title"))
        .data("longTexts", endingIn(".Tip", ".Text"))
        .render();
  }

  /** The unified manifest. */
  public String json(Site site) {
    return json.data("site", site)
        .data("en", english)
        .data("hosts", List.of(OfficeHost.values()))
        .data("actions", ACTIONS)
        .data("shortcuts", Shortcut.ALL)
        .data("icons", new RawString(icons(site)))
        .render();
  }

  /** The package of the unified manifest: manifest, texts of other languages, two icons. */
  public byte[] zip(Site site) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "manifest.json", json(site).getBytes(StandardCharsets.UTF_8));
      put(zip, "de-de.json", localized(site).getBytes(StandardCharsets.UTF_8));
      put(zip, "color.png", Icons.color(Icons.COLOR));
      put(zip, "outline.png", Icons.outline());
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** The keys of the XML manifest, which it keeps in a file of its own. */
  public String shortcuts() {
    ObjectNode root = MAPPER.createObjectNode();
    for (String action : ACTIONS) {
      root.withArray("actions")
          .addObject()
          .put("id", action)
          .put("type", "ExecuteFunction")
          .put("name", english.get(action + ".Label"));
    }
    for (Shortcut shortcut : Shortcut.ALL) {
      ObjectNode keys = root.withArray("shortcuts").addObject().put("action", shortcut.action());
      keys.putObject("key").put("default", shortcut.key()).put("mac", shortcut.mac());
    }
    return root.toPrettyString();
  }

  private String localized(Site site) {
    String group = "extensions[0].ribbons[0].tabs[0].groups[0]";
    ObjectNode root = MAPPER.createObjectNode();
    root.put(
        "$schema",
        "https://developer.microsoft.com/json-schemas/teams/v1.25/"
            + "MicrosoftTeams.Localization.schema.json");
    root.put("name.short", site.name());
    root.put("description.short", german.get("short"));
    root.put("description.full", german.get("description"));
    root.put(group + ".label", german.get("Group.Label"));
    root.put(group + ".controls[0].label", german.get("Open.Label"));
    root.put(group + ".controls[0].supertip.title", german.get("Open.Label"));
    root.put(group + ".controls[0].supertip.description", german.get("Open.Tip"));
    root.put("extensions[0].getStartedMessages[0].title", german.get("Start.Title"));
    root.put("extensions[0].getStartedMessages[0].description", german.get("Start.Text"));
    for (int i = 0; i < ACTIONS.size(); i++) {
      String name = "extensions[0].runtimes[0].actions[%d].displayName".formatted(i + 1);
      root.put(name, german.get(ACTIONS.get(i) + ".Label"));
    }
    return root.toPrettyString();
  }

  private List<String> endingIn(String... ends) {
    return english.keySet().stream()
        .filter(key -> Stream.of(ends).anyMatch(key::endsWith))
        .sorted()
        .toList();
  }

  private static String icons(Site site) {
    return RIBBON_SIZES.stream()
        .map(
            size ->
                "{ \"size\": %d, \"url\": \"%s/addin/icon-%d.png\" }"
                    .formatted(size, site.address(), size))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // the same package every time it is asked for
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static Template template(String name, String type) {
    try (InputStream in = open(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ENGINE.parse(text, Variant.forContentType(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(String name) {
    try (InputStream in = open(name)) {
      return MAPPER.readValue(in, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        Manifests.class.getResourceAsStream("/addin-manifest/" + name), name);
  }
}
