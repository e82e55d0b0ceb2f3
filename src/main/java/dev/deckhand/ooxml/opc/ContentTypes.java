package dev.deckhand.ooxml.opc;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which part is of which content type (ECMA-376 part 2, 7.2.3). */
final class ContentTypes {
  static final String PART = "/[Content_Types].xml";

  private final Map<String, String> defaults = new HashMap<>();
  private final Map<String, String> overrides = new HashMap<>();

  static ContentTypes parse(byte[] xml) {
    return of(ChildElement.read(PART, xml));
  }

  private static ContentTypes of(List<ChildElement> children) {
    ContentTypes types = new ContentTypes();
    for (ChildElement child : children) {
      String type = child.attribute("ContentType");
      if (child.name().equals("Default")) {
        types.defaults.put(child.attribute("Extension").toLowerCase(Locale.ROOT), type);
      } else if (child.name().equals("Override")) {
        types.overrides.put(overrideKey(child), type);
      }
    }
    return types;
  }

  private static String overrideKey(ChildElement override) {
    return PartNames.key(PartNames.ofEntry(override.attribute("PartName")));
  }

  /** The content type of a part; empty when the package declares none. */
  String of(String partName) {
    String override = overrides.get(PartNames.key(partName));
    if (override != null) {
      return override;
    }
    String file = partName.substring(partName.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String extension = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    return defaults.getOrDefault(extension, "");
  }

  /** The part with one more override, unless the type is the default for the extension already. */
  static byte[] withType(byte[] xml, String partName, String contentType) {
    List<ChildElement> children = ChildElement.read(PART, xml);
    if (of(children).of(partName).equals(contentType)) {
      return xml;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("PartName", partName);
    attributes.put("ContentType", contentType);
    byte[] without = withoutOverride(xml, children, partName);
    return MarkupText.of(PART, without).withChild("Override", attributes);
  }

  /** The part with one more default, unless the extension has one. */
  static byte[] withDefault(byte[] xml, String extension, String contentType) {
    if (parse(xml).defaults.containsKey(extension)) {
      return xml;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("Extension", extension);
    attributes.put("ContentType", contentType);
    return MarkupText.of(PART, xml).withChild("Default", attributes);
  }

  /** The part without the override of a part name. */
  static byte[] withoutOverride(byte[] xml, String partName) {
    return withoutOverride(xml, ChildElement.read(PART, xml), partName);
  }

  private static byte[] withoutOverride(byte[] xml, List<ChildElement> children, String partName) {
    for (int i = children.size() - 1; i >= 0; i--) {
      ChildElement child = children.get(i);
      if (child.name().equals("Override") && overrideKey(child).equals(PartNames.key(partName))) {
        return MarkupText.of(PART, xml).withoutChild(i);
      }
    }
    return xml;
  }
}
