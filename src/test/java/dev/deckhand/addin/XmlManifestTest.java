package dev.deckhand.addin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The add-in-only manifest, as far as it can be judged without Microsoft's service: the order of
 * elements, which Office insists on, and that everything it names is there.
 */
class XmlManifestTest {
  private static final Site SITE =
      Site.of(URI.create("https://deckhand.example.com"), "Deckhand", "1.4.0", false);

  /** The order of children, from the reference of the add-in-only manifest. */
  private static final Map<String, List<String>> ORDER =
      Map.ofEntries(
          Map.entry(
              "OfficeApp",
              List.of(
                  "Id",
                  "Version",
                  "ProviderName",
                  "DefaultLocale",
                  "DisplayName",
                  "Description",
                  "IconUrl",
                  "HighResolutionIconUrl",
                  "SupportUrl",
                  "AppDomains",
                  "Hosts",
                  "Requirements",
                  "DefaultSettings",
                  "Permissions",
                  "VersionOverrides",
                  "ExtendedOverrides")),
          Map.entry("VersionOverrides", List.of("Hosts", "Resources")),
          Map.entry("Host", List.of("Runtimes", "AllFormFactors", "DesktopFormFactor")),
          Map.entry("DesktopFormFactor", List.of("GetStarted", "FunctionFile", "ExtensionPoint")),
          Map.entry("GetStarted", List.of("Title", "Description", "LearnMoreUrl")),
          Map.entry("Group", List.of("Label", "Icon", "Control")),
          Map.entry("Control", List.of("Label", "Supertip", "Icon", "Action", "Items")),
          Map.entry("Item", List.of("Label", "Supertip", "Icon", "Action")),
          Map.entry("Supertip", List.of("Title", "Description")),
          Map.entry("Action", List.of("TaskpaneId", "SourceLocation", "FunctionName")),
          Map.entry("Resources", List.of("Images", "Urls", "ShortStrings", "LongStrings")));

  private final Document manifest = parsed(new Manifests().xml(SITE));

  private static Document parsed(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(xml, e);
    }
  }

  private List<Element> elements(String name) {
    NodeList nodes = manifest.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> children(Element element) {
    List<String> names = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element one) {
        names.add(one.getLocalName());
      }
    }
    return names;
  }

  @Test
  void elementsStandInTheOrderOfficeInsistsOn() {
    ORDER.forEach(
        (name, order) ->
            elements(name).stream()
                .filter(element -> !children(element).isEmpty())
                .forEach(
                    element -> {
                      List<String> children = children(element);
                      assertThat(order).as(name).containsAll(children);
                      List<Integer> places = children.stream().map(order::indexOf).toList();
                      assertThat(places).as(name + ": " + children).isSorted();
                    }));
  }

  @Test
  void everyResourceThatIsNamedIsThereOnceAndIsUsed() {
    Set<String> ids = new HashSet<>();
    for (String kind : List.of("Image", "Url", "String")) {
      for (Element resource : elements(kind)) {
        if (resource.hasAttribute("id")) {
          String id = resource.getAttribute("id");
          assertThat(ids.add(id)).as(id).isTrue();
          assertThat(id.length()).as(id).isLessThanOrEqualTo(32);
        }
      }
    }
    Set<String> used = new HashSet<>();
    for (Element element : elements("*")) {
      if (element.hasAttribute("resid")) {
        used.add(element.getAttribute("resid"));
      }
    }
    assertThat(used).isEqualTo(ids);
  }

  @Test
  void textsAreNotTooLongForOffice() {
    for (Element text : elements("String")) {
      int longest = "ShortStrings".equals(text.getParentNode().getLocalName()) ? 125 : 250;
      assertThat(text.getAttribute("DefaultValue").length()).isBetween(1, longest);
      if (!text.getAttribute("id").equals("Functions.Namespace")) {
        assertThat(children(text)).containsExactly("Override");
      }
    }
  }

  @Test
  void theDescriptionFitsOfficeInBothLanguages() {
    Element description = elements("Description").getFirst();
    Element german = (Element) description.getElementsByTagNameNS("*", "Override").item(0);
    assertThat(description.getAttribute("DefaultValue").length()).isBetween(1, 250);
    assertThat(german.getAttribute("Value").length()).isBetween(1, 250);
  }

  @Test
  void idsOfControlsDiffer() {
    List<String> ids = new ArrayList<>();
    List.of("Group", "Control", "Item")
        .forEach(kind -> elements(kind).forEach(element -> ids.add(element.getAttribute("id"))));
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
  }

  @Test
  void addressesAreThoseOfThisInstallation() {
    for (String kind : List.of("Image", "Url", "IconUrl", "HighResolutionIconUrl", "SupportUrl")) {
      for (Element element : elements(kind)) {
        String address = element.getAttribute("DefaultValue");
        if (!address.isEmpty()) {
          assertThat(address).startsWith("https://deckhand.example.com/");
        }
      }
    }
  }

  @Test
  void iconsHaveTheWidthTheyAreNamedFor() {
    for (Element image : elements("Image")) {
      if (image.hasAttribute("size")) {
        assertThat(image.getAttribute("resid")).isEqualTo("Icon." + image.getAttribute("size"));
        assertThat(Icons.SIZES).contains(Integer.valueOf(image.getAttribute("size")));
      }
    }
  }

  @Test
  void bothHostsHaveAButtonAndTheirMenus() {
    assertThat(elements("OfficeTab")).hasSize(2);
    assertThat(elements("OfficeMenu"))
        .extracting(menu -> menu.getAttribute("id"))
        .containsExactly("ContextMenuCell", "ContextMenuText", "ContextMenuText");
    assertThat(elements("FunctionName"))
        .extracting(Element::getTextContent)
        .hasSize(9)
        .containsOnly("explain", "fix", "ask");
    assertThat(elements("Runtime"))
        .hasSize(2)
        .allMatch(runtime -> runtime.getAttribute("resid").equals("Pane.Url"));
  }

  @Test
  void twoAddInsAtOnceDifferAndEachStaysWhatItIs() {
    Site same = Site.of(URI.create("https://Deckhand.example.com/"), "Deckhand", "9.9.9", false);
    Site other = Site.of(URI.create("https://other.example.com"), "Deckhand", "1.4.0", false);
    assertThat(SITE.xmlId()).isNotEqualTo(SITE.jsonId()).isEqualTo(same.xmlId());
    assertThat(SITE.jsonId()).isEqualTo(same.jsonId()).isNotEqualTo(other.jsonId());
    assertThat(elements("Version").getFirst().getTextContent()).isEqualTo("1.4.0.0");
  }

  @Test
  void whatOfficeWouldNotLoadIsRefused() {
    for (String address :
        List.of("http://deckhand.example.com", "https://x/deckhand", "https://u@x", "/pane")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Site.of(URI.create(address), "Deckhand", "1.0.0", false));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Site.of(SITE.address(), "D".repeat(31), "1.0.0", false));
  }
}
