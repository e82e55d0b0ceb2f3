package dev.deckhand.ooxml.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of a part with its byte offsets, for parts small enough to be held as a tree. */
public final class XmlNode {
  /** Most elements held as one tree; real styles parts and drawings have a tenth of that. */
  private static final int MOST_ELEMENTS = 1_000_000;

  private final String prefix;
  private final String name;
  private final int start;
  private final int contentStart;
  private final boolean selfClosed;
  private final List<Attribute> attributes;
  private final List<XmlNode> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int contentEnd;
  private int end;

  /** An attribute; the offsets are those of its value without the quotes. */
  public record Attribute(String name, String value, int nameStart, int start, int end) {
    String local() {
      return name.substring(name.indexOf(':') + 1);
    }
  }

  private XmlNode(XmlScanner scanner) {
    prefix = scanner.prefix();
    name = scanner.name();
    start = scanner.start();
    contentStart = scanner.end();
    selfClosed = scanner.selfClosed();
    Tag tag = scanner.tag();
    List<Attribute> found = new ArrayList<>(tag.size());
    for (int i = 0; i < tag.size(); i++) {
      found.add(
          new Attribute(
              tag.name(i),
              tag.value(i),
              tag.attributeStart(i),
              tag.valueStart(i),
              tag.valueEnd(i)));
    }
    attributes = List.copyOf(found);
  }

  /** The root element of a part. */
  public static XmlNode parse(String part, byte[] xml) {
    return parse(new XmlScanner(part, xml));
  }

  /** The root element of a part, compatibility wrappers and all their branches included. */
  public static XmlNode parseEveryBranch(String part, byte[] xml) {
    return parse(XmlScanner.ofEveryBranch(part, xml));
  }

  private static XmlNode parse(XmlScanner scanner) {
    while (scanner.next() != XmlScanner.Event.START) {
      // only text and declarations stand before the root
    }
    XmlNode root = read(scanner);
    while (scanner.next() != XmlScanner.Event.DONE) {
      // the scanner checks what follows
    }
    return root;
  }

  /** The start tag the scanner has just reported, without what is inside. */
  public static XmlNode startOf(XmlScanner scanner) {
    return new XmlNode(scanner);
  }

  /** The element whose start tag the scanner has just reported, read to its end. */
  public static XmlNode read(XmlScanner scanner) {
    List<XmlNode> path = new ArrayList<>();
    XmlNode root = new XmlNode(scanner);
    path.add(root);
    int elements = 1;
    while (!path.isEmpty()) {
      XmlNode top = path.getLast();
      switch (scanner.next()) {
        case START -> {
          if (++elements > MOST_ELEMENTS) {
            throw scanner.tooLarge(MOST_ELEMENTS);
          }
          XmlNode child = new XmlNode(scanner);
          top.children.add(child);
          path.add(child);
        }
        case TEXT -> top.text.append(scanner.text());
        case END -> {
          top.contentEnd = scanner.start();
          top.end = scanner.end();
          path.removeLast();
        }
        case DONE -> throw new IllegalStateException("the scanner checks that elements end");
      }
    }
    return root;
  }

  public String name() {
    return name;
  }

  /** The prefix with its colon, or an empty string. */
  public String prefix() {
    return prefix;
  }

  public boolean is(String local) {
    return name.equals(local);
  }

  /** Where the start tag starts. */
  public int start() {
    return start;
  }

  /** Behind the start tag. */
  public int contentStart() {
    return contentStart;
  }

  /** Where the end tag starts. */
  public int contentEnd() {
    return contentEnd;
  }

  /** Behind the element. */
  public int end() {
    return end;
  }

  public boolean selfClosed() {
    return selfClosed;
  }

  public List<Attribute> attributes() {
    return attributes;
  }

  /** An attribute without prefix. */
  public Optional<Attribute> attribute(String attribute) {
    return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
  }

  public @Nullable String value(String attribute) {
    for (Attribute candidate : attributes) {
      if (candidate.name().equals(attribute)) {
        return candidate.value();
      }
    }
    return null;
  }

  public String value(String attribute, String otherwise) {
    String value = value(attribute);
    return value == null ? otherwise : value;
  }

  /** Whether an attribute of type boolean is set. */
  public boolean flag(String attribute) {
    String value = value(attribute);
    return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
  }

  public int integer(String attribute, int otherwise) {
    String value = value(attribute);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  /** A finite number. */
  public double decimal(String attribute, double otherwise) {
    String value = value(attribute);
    try {
      double number = value == null ? otherwise : Double.parseDouble(value.strip());
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  /** The relationship id: the attribute {@code id} with whatever prefix the namespace has. */
  public @Nullable String relationshipId() {
    return relationshipAttribute().map(Attribute::value).orElse(null);
  }

  public Optional<Attribute> relationshipAttribute() {
    return attributes.stream()
        .filter(a -> a.name().indexOf(':') > 0 && a.local().equals("id"))
        .findFirst();
  }

  public List<XmlNode> children() {
    return children;
  }

  public List<XmlNode> children(String local) {
    return children.stream().filter(c -> c.is(local)).toList();
  }

  public Optional<XmlNode> child(String local) {
    return children.stream().filter(c -> c.is(local)).findFirst();
  }

  /** The children of the first child of a name; none where there is no such child. */
  public List<XmlNode> list(String local) {
    return child(local).map(XmlNode::children).orElse(List.of());
  }

  /** The text directly inside, entities resolved. */
  public String text() {
    return text.toString();
  }

  /** This element and all below it, in document order. */
  public List<XmlNode> all() {
    List<XmlNode> found = new ArrayList<>();
    List<XmlNode> todo = new ArrayList<>();
    todo.add(this);
    while (!todo.isEmpty()) {
      XmlNode node = todo.removeLast();
      found.add(node);
      todo.addAll(node.children.reversed());
    }
    return found;
  }

  /** All elements below of a local name, in document order. */
  public List<XmlNode> all(String local) {
    return all().stream().filter(n -> n != this && n.is(local)).toList();
  }
}
