package dev.deckhand.ooxml.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small element that is rebuilt: attributes can be set, children are kept as they are written.
 */
public final class MarkupElement {
  private final String prefix;
  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Child> children = new ArrayList<>();

  private record Child(String name, String xml) {}

  public MarkupElement(String prefix, String name) {
    this.prefix = prefix;
    this.name = name;
  }

  /** Reads an element out of its own text. */
  public static MarkupElement parse(String xml) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return of(XmlNode.parse("fragment", bytes), bytes);
  }

  public static MarkupElement of(XmlNode node, byte[] base) {
    MarkupElement element = new MarkupElement(node.prefix(), node.name());
    node.attributes().forEach(a -> element.attributes.put(a.name(), a.value()));
    for (XmlNode child : node.children()) {
      String xml = XmlText.raw(base, child.start(), child.end());
      element.children.add(new Child(child.name(), xml));
    }
    return element;
  }

  public String prefix() {
    return prefix;
  }

  public @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** Sets an attribute, or removes it with {@code null}. */
  public MarkupElement attribute(String attribute, @Nullable String value) {
    if (value == null) {
      attributes.remove(attribute);
    } else {
      attributes.put(attribute, value);
    }
    return this;
  }

  /** The text of a child, or {@code null}. */
  public @Nullable String child(String local) {
    for (Child child : children) {
      if (child.name.equals(local)) {
        return child.xml;
      }
    }
    return null;
  }

  /** An attribute of a child, or {@code null}. */
  public @Nullable String childAttribute(String local, String attribute) {
    String xml = child(local);
    return xml == null ? null : parse(xml).attribute(attribute);
  }

  /** Sets a child, or removes it with {@code null}; a new one stands where the order says. */
  public MarkupElement child(String local, @Nullable String xml, List<String> order) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).name.equals(local)) {
        children.remove(i);
        if (xml != null) {
          children.add(i, new Child(local, xml));
        }
        return this;
      }
    }
    if (xml != null) {
      children.add(place(local, order), new Child(local, xml));
    }
    return this;
  }

  private int place(String local, List<String> order) {
    int rank = order.indexOf(local);
    for (int i = 0; i < children.size(); i++) {
      int other = order.indexOf(children.get(i).name);
      if (other > rank || other < 0) {
        return i;
      }
    }
    return children.size();
  }

  public boolean isEmpty() {
    return attributes.isEmpty() && children.isEmpty();
  }

  /** The element as it is written to a part. */
  public String xml() {
    StringBuilder out = new StringBuilder("<").append(prefix).append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ')
                .append(key)
                .append("=\"")
                .append(XmlText.escapeAttribute(value))
                .append('"'));
    if (children.isEmpty()) {
      return out.append("/>").toString();
    }
    out.append('>');
    children.forEach(child -> out.append(child.xml));
    return out.append("</").append(prefix).append(name).append('>').toString();
  }
}
