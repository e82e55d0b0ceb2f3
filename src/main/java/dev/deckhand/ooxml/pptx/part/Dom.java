package dev.deckhand.ooxml.pptx.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Steps through a DOM by namespace family and local name; none recurses. */
public final class Dom {
  private Dom() {}

  /** The element children, in order. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The children of one name, in order. */
  public static List<Element> children(Element parent, Ns ns, String local) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (ns.is(node, local)) {
        children.add((Element) node);
      }
    }
    return children;
  }

  /** The first child of that name. */
  public static @Nullable Element child(@Nullable Element parent, Ns ns, String local) {
    if (parent == null) {
      return null;
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (ns.is(node, local)) {
        return (Element) node;
      }
    }
    return null;
  }

  /** The element reached by taking the first child of each name in turn. */
  public static @Nullable Element path(@Nullable Element start, Ns ns, String... locals) {
    Element step = start;
    for (String local : locals) {
      step = child(step, ns, local);
    }
    return step;
  }

  /** All elements below, in document order, that satisfy the condition. */
  public static List<Element> below(Element root, Predicate<Element> condition) {
    List<Element> found = new ArrayList<>();
    Node node = next(root, root);
    while (node != null) {
      if (node instanceof Element element && condition.test(element)) {
        found.add(element);
      }
      node = next(node, root);
    }
    return found;
  }

  /** Whether an element below satisfies the condition. */
  public static boolean hasBelow(Element root, Predicate<Element> condition) {
    Node node = next(root, root);
    while (node != null) {
      if (node instanceof Element element && condition.test(element)) {
        return true;
      }
      node = next(node, root);
    }
    return false;
  }

  /** All elements of that name below, in document order. */
  public static List<Element> below(Element root, Ns ns, String local) {
    return below(root, element -> ns.is(element, local));
  }

  /** The nearest element above that satisfies the condition. */
  public static @Nullable Element above(Element start, Predicate<Element> condition) {
    Node node = start.getParentNode();
    while (node instanceof Element element) {
      if (condition.test(element)) {
        return element;
      }
      node = element.getParentNode();
    }
    return null;
  }

  /** An attribute without namespace, or {@code null} when absent. */
  public static @Nullable String attribute(@Nullable Element element, String name) {
    return element != null && element.hasAttribute(name) ? element.getAttribute(name) : null;
  }

  /** A whole number in an attribute, or the fallback when it is absent or none. */
  public static long number(@Nullable Element element, String name, long fallback) {
    String value = element == null ? "" : element.getAttribute(name); // empty when absent
    try {
      return value.isEmpty() ? fallback : Long.parseLong(value.strip());
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  /** Whether an {@code xsd:boolean} attribute is set; the fallback when it is absent. */
  public static boolean flag(@Nullable Element element, String name, boolean fallback) {
    String value = attribute(element, name);
    return value == null ? fallback : value.equals("1") || value.equals("true");
  }

  /** The document element; every parsed part has one. */
  public static Element root(org.w3c.dom.Document document) {
    return document.getDocumentElement();
  }

  /** Takes the node out of its tree. */
  public static void remove(Node node) {
    Node parent = node.getParentNode();
    if (parent != null) {
      parent.removeChild(node);
    }
  }

  private static @Nullable Node next(Node node, Node root) {
    Node child = node.getFirstChild();
    if (child != null) {
      return child;
    }
    Node step = node;
    while (step != null && step != root) {
      Node sibling = step.getNextSibling();
      if (sibling != null) {
        return sibling;
      }
      step = step.getParentNode();
    }
    return null;
  }
}
