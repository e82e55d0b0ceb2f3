package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * A deck in the middle of an edit. Operations change the XML they are given in place; {@link #save}
 * writes back the parts whose XML really differs and leaves all others as they were.
 */
final class DeckEdit implements DeckParts {
  private final OpcEdit opc;
  private final Set<String> names;
  private final Set<String> retired = new HashSet<>();
  private final Map<String, OpenPart> open = new LinkedHashMap<>();
  private final Dialect dialect;

  DeckEdit(OpcPackage base) {
    this.opc = base.edit();
    this.names = new LinkedHashSet<>(base.partNames());
    names.removeIf(name -> name.endsWith(".rels") || name.equals("/[Content_Types].xml"));
    this.dialect = Dialect.of(root(presentation()));
  }

  @Override
  public Element root(String part) {
    OpenPart known = open.get(part);
    if (known == null) {
      known = OpenPart.read(part, opc.part(part));
      open.put(part, known);
    }
    return known.xml().getDocumentElement();
  }

  @Override
  public boolean has(String part) {
    return opc.has(part);
  }

  @Override
  public long size(String part) {
    return opc.has(part) ? opc.part(part).length : 0;
  }

  @Override
  public List<Relationship> relationships(String part) {
    return opc.relationships(part);
  }

  /** The spelling of namespaces and relationship types in this deck. */
  Dialect dialect() {
    return dialect;
  }

  /** The parts there are now, without relationships and content types. */
  List<String> partNames() {
    return List.copyOf(names);
  }

  /** Adds a part under the first name of the pattern that is not and was not in use. */
  String add(String pattern, String contentType, String xml) {
    int number = 1;
    while (opc.has(numbered(pattern, number)) || retired.contains(numbered(pattern, number))) {
      number++;
    }
    String part = numbered(pattern, number);
    opc.add(part, Xml.serialise(Xml.parse(dialect.spell(xml))), contentType);
    names.add(part);
    return part;
  }

  /** Removes a part with its relationships. */
  void remove(String part) {
    opc.remove(part);
    open.remove(part);
    names.remove(part);
    retired.add(part);
  }

  private static String numbered(String pattern, int number) {
    return pattern.replace("%d", String.valueOf(number));
  }

  /** Relates two parts and returns the relationship id. */
  String relate(String source, String type, String target) {
    return opc.addRelationship(source, dialect.relationshipType(type), target);
  }

  void unrelate(String source, String id) {
    opc.removeRelationship(source, id);
  }

  /**
   * Adds a copy of a part as it stands now, without relationships, under the first free name of its
   * kind.
   */
  String copy(String part) {
    OpenPart known = open.get(part);
    if (known != null && known.touched()) {
      opc.put(part, known.write());
    }
    String copy = freeName(part);
    opc.add(copy, opc.part(part), opc.contentType(part));
    names.add(copy);
    return copy;
  }

  /** The name of a part with the first number that no part has or had. */
  private String freeName(String part) {
    int dot = part.lastIndexOf('.') > part.lastIndexOf('/') ? part.lastIndexOf('.') : part.length();
    String stem = part.substring(0, dot).replaceFirst("\\d+$", "");
    int number = 1;
    String name = stem + number + part.substring(dot);
    while (opc.has(name) || retired.contains(name)) {
      number++;
      name = stem + number + part.substring(dot);
    }
    return name;
  }

  /**
   * Gives a copied part the relationships of its model, ids included.
   *
   * @param copies the copies of parts that the copy leads to instead of their models
   * @param left relationships the copy does without
   */
  void copyRelationships(
      String from, String to, Map<String, String> copies, Predicate<Relationship> left) {
    opc.copyRelationships(from, to, copies, left);
  }

  /** Has a relationship lead to another part. */
  void retarget(String source, String id, String target) {
    opc.retarget(source, id, target);
  }

  /** The edited package; the very same bytes when nothing changed. */
  byte[] save() {
    open.forEach(
        (part, known) -> {
          if (known.touched()) {
            opc.put(part, known.write());
          }
        });
    return opc.save();
  }

  List<String> changedParts() {
    return opc.changedParts();
  }
}
