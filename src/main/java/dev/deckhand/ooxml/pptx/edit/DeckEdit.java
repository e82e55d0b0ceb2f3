package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.markup.LeanTree;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
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
  private final Map<String, List<Relationship>> relationships = new ConcurrentHashMap<>();
  private final TextParts texts;
  private final Dialect dialect;

  DeckEdit(OpcPackage base) {
    this(base, Map.of());
  }

  /**
   * An edit.
   *
   * @param read trees of parts, to be changed
   */
  DeckEdit(OpcPackage base, Map<String, LeanTree> read) {
    this.opc = base.edit();
    this.texts = new TextParts(this, opc, read);
    this.names = new LinkedHashSet<>(base.partNames());
    names.removeIf(name -> name.endsWith(".rels") || name.equals("/[Content_Types].xml"));
    this.dialect = Dialect.of(root(presentation()));
  }

  @Override
  public Element root(String part) {
    OpenPart known = open.get(part);
    if (known == null) {
      texts.close(part);
      known = OpenPart.read(part, opc.part(part));
      open.put(part, known);
    }
    return known.xml().getDocumentElement();
  }

  /** The deck for operations that only change the text of elements. */
  TextParts texts() {
    return texts;
  }

  /** Whether an operation has the tree of a part. */
  boolean isOpen(String part) {
    return open.containsKey(part);
  }

  @Override
  public boolean has(String part) {
    return opc.has(part);
  }

  @Override
  public long size(String part) {
    return opc.size(part);
  }

  @Override
  public List<Relationship> relationships(String part) {
    List<Relationship> known = relationships.get(part);
    if (known == null) {
      known = opc.relationships(part);
      relationships.put(part, known);
    }
    return known;
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
    String part = free(number -> pattern.replace("%d", String.valueOf(number)));
    relationships.clear();
    opc.add(part, Xml.serialise(Xml.parse(dialect.spell(xml))), contentType);
    names.add(part);
    return part;
  }

  /**
   * Adds a part that is no XML.
   *
   * @param pattern ends in the extension the content type is declared for
   */
  String addBinary(String pattern, String contentType, byte[] content) {
    String part = free(number -> pattern.replace("%d", String.valueOf(number)));
    opc.addDefault(part.substring(part.lastIndexOf('.') + 1), contentType);
    opc.add(part, content, contentType);
    names.add(part);
    return part;
  }

  /** The bytes of a part that is no XML. */
  byte[] bytes(String part) {
    return opc.part(part);
  }

  /** Replaces a part that is no XML. */
  void put(String part, byte[] content) {
    opc.put(part, content);
  }

  /** Declares another content type for a part. */
  void retype(String part, String contentType) {
    opc.retype(part, contentType);
  }

  /** Removes a part with its relationships. */
  void remove(String part) {
    relationships.clear();
    texts.close(part);
    opc.remove(part);
    open.remove(part);
    names.remove(part);
    retired.add(part);
  }

  /** Relates two parts and returns the relationship id. */
  String relate(String source, String type, String target) {
    relationships.remove(source);
    return opc.addRelationship(source, dialect.relationshipType(type), target);
  }

  void unrelate(String source, String id) {
    relationships.remove(source);
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
    texts.close(part);
    relationships.clear();
    String copy = freeName(part);
    opc.add(copy, opc.part(part), opc.contentType(part));
    names.add(copy);
    return copy;
  }

  /** The name of a part with the first number that no part has or had. */
  private String freeName(String part) {
    int dot = part.lastIndexOf('.') > part.lastIndexOf('/') ? part.lastIndexOf('.') : part.length();
    String stem = part.substring(0, dot).replaceFirst("\\d+$", "");
    return free(number -> stem + number + part.substring(dot));
  }

  /** The first name that no part has or had. */
  private String free(IntFunction<String> name) {
    int number = 1;
    while (opc.has(name.apply(number)) || retired.contains(name.apply(number))) {
      number++;
    }
    return name.apply(number);
  }

  /**
   * Gives a copied part the relationships of its model, ids included.
   *
   * @param copies the copies of parts that the copy leads to instead of their models
   * @param left relationships the copy does without
   */
  void copyRelationships(
      String from, String to, Map<String, String> copies, Predicate<Relationship> left) {
    relationships.remove(to);
    opc.copyRelationships(from, to, copies, left);
  }

  /** Has a relationship lead to another part. */
  void retarget(String source, String id, String target) {
    relationships.remove(source);
    opc.retarget(source, id, target);
  }

  /** The edited package; the very same bytes when nothing changed. */
  byte[] save() {
    Map<String, byte[]> written = new ConcurrentHashMap<>();
    open.entrySet().parallelStream()
        .filter(part -> part.getValue().touched())
        .forEach(part -> written.put(part.getKey(), part.getValue().write()));
    texts.changed().entrySet().parallelStream()
        .forEach(part -> written.put(part.getKey(), part.getValue().written()));
    new TreeMap<>(written).forEach(opc::put);
    return opc.save();
  }

  /**
   * The deck as it was saved, to be read.
   *
   * @param before the deck as it was
   */
  DeckParts saved(PackageParts before) {
    return before.after(opc, Set.copyOf(opc.changedParts()), texts.trees());
  }

  List<String> changedParts() {
    return opc.changedParts();
  }
}
