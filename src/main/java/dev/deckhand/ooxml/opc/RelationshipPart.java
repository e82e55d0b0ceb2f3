package dev.deckhand.ooxml.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of a relationship part (ECMA-376 part 2, 6.5.3): read, and edited as text. */
final class RelationshipPart {
  private static final Pattern NUMBERED = Pattern.compile("rId(\\d{1,9})");

  private RelationshipPart() {}

  /** A relationship part without relationships. */
  static byte[] empty() {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<Relationships xmlns=\""
            + Relationship.NAMESPACE
            + "\"/>";
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The relationships of a source part.
   *
   * @param existing the name under which the package holds a part, if it does
   */
  static List<Relationship> read(
      String source, byte[] xml, Function<String, Optional<String>> existing) {
    List<Relationship> relationships = new ArrayList<>();
    for (ChildElement child : ChildElement.read(PartNames.relationshipsOf(source), xml)) {
      if (child.name().equals("Relationship")) {
        relationships.add(relationship(source, child, existing));
      }
    }
    return List.copyOf(relationships);
  }

  private static Relationship relationship(
      String source, ChildElement child, Function<String, Optional<String>> existing) {
    String target = child.attribute("Target");
    boolean external = child.attribute("TargetMode").equalsIgnoreCase("External");
    String partName = external ? "" : partName(source, target, existing);
    return new Relationship(
        child.attribute("Id"), child.attribute("Type"), target, external, partName);
  }

  private static String partName(
      String source, String target, Function<String, Optional<String>> existing) {
    String resolved = PartNames.resolve(source, target);
    return existing
        .apply(resolved)
        .or(() -> existing.apply(PartNames.resolve("/", target))) // the leading slash is missing
        .orElse(resolved);
  }

  /** The next free id after the highest numbered one. */
  static String freeId(List<Relationship> relationships) {
    int highest = 0;
    for (Relationship relationship : relationships) {
      Matcher matcher = NUMBERED.matcher(relationship.id());
      if (matcher.matches()) {
        highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
      }
    }
    return "rId" + (highest + 1);
  }

  static byte[] with(String source, byte[] xml, String id, String type, String target) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("Id", id);
    attributes.put("Type", type);
    attributes.put("Target", target);
    return MarkupText.of(PartNames.relationshipsOf(source), xml)
        .withChild("Relationship", attributes);
  }

  static byte[] withExternal(String source, byte[] xml, String id, String type, String target) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("Id", id);
    attributes.put("Type", type);
    attributes.put("Target", target);
    attributes.put("TargetMode", "External");
    return MarkupText.of(PartNames.relationshipsOf(source), xml)
        .withChild("Relationship", attributes);
  }

  static byte[] retargeted(String source, byte[] xml, String id, String target) {
    String partName = PartNames.relationshipsOf(source);
    for (ChildElement child : ChildElement.read(partName, xml)) {
      if (child.attribute("Id").equals(id)) {
        boolean external = child.attribute("TargetMode").equalsIgnoreCase("External");
        byte[] rest = without(source, xml, id);
        return external
            ? withExternal(source, rest, id, child.attribute("Type"), target)
            : with(source, rest, id, child.attribute("Type"), target);
      }
    }
    throw new IllegalArgumentException(source + " has no relationship " + id);
  }

  static byte[] without(String source, byte[] xml, String id) {
    String partName = PartNames.relationshipsOf(source);
    List<ChildElement> children = ChildElement.read(partName, xml);
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).attribute("Id").equals(id)) {
        return MarkupText.of(partName, xml).withoutChild(i);
      }
    }
    throw new IllegalArgumentException(source + " has no relationship " + id);
  }
}
