package dev.deckhand.ooxml.opc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Changes to a package, collected until {@link #save()}. Starts equal to the package. Not safe for
 * several threads.
 *
 * <p>Naming a part that is not there, or adding one that is, is a mistake of the caller and throws
 * {@link IllegalArgumentException}.
 */
public final class OpcEdit implements PartSource {
  /** Stands among what was written for parts that are only held deflated. */
  private static final byte[] NOT_HELD = {};

  private final OpcPackage base;
  private final Map<String, byte[]> written = new LinkedHashMap<>();
  private final Map<String, DeflatedPart> deflated = new HashMap<>();
  private final Set<String> removed = new LinkedHashSet<>();

  OpcEdit(OpcPackage base) {
    this.base = base;
  }

  @Override
  public boolean has(String partName) {
    return storedName(partName).isPresent();
  }

  /** The bytes of a part with the changes so far. */
  @Override
  public byte[] part(String partName) {
    String name = required(partName);
    DeflatedPart last = deflated.get(name);
    if (last != null) {
      return last.inflate();
    }
    byte[] edited = written.get(name);
    return edited != null ? edited : base.part(name);
  }

  @Override
  public long size(String partName) {
    if (!has(partName)) {
      return 0;
    }
    String name = required(partName);
    DeflatedPart last = deflated.get(name);
    byte[] edited = written.get(name);
    return last != null ? last.size() : edited != null ? edited.length : base.size(name);
  }

  /** The same bytes as a stream; those of a part that was not changed are inflated on the way. */
  public InputStream stream(String partName) {
    String name = required(partName);
    return deflated.containsKey(name) || written.containsKey(name)
        ? new ByteArrayInputStream(part(name))
        : base.stream(name);
  }

  /**
   * Replaces a part of the package by what is written, without holding it inflated. Meant for the
   * last change to a large part: looking at it again costs inflating it.
   */
  public void write(String partName, PartWriting writing) {
    String name = required(partName);
    DeflatedPart last = DeflatedPart.of(writing);
    deflated.remove(name);
    if (base.has(name) && base.holds(name, last)) {
      written.remove(name);
    } else {
      written.put(name, NOT_HELD);
      deflated.put(name, last);
    }
  }

  /** Replaces a part; equal bytes are no change. */
  public void put(String partName, byte[] content) {
    String name = required(partName);
    deflated.remove(name);
    if (base.holds(name, content)) {
      written.remove(name);
    } else {
      written.put(name, content);
    }
  }

  /** Adds a part and declares its content type. */
  public void add(String partName, byte[] content, String contentType) {
    if (has(partName)) {
      throw new IllegalArgumentException("There is a part " + partName + " already");
    }
    String name = base.storedName(partName).orElse(partName);
    removed.remove(name);
    written.put(name, content);
    put(name, content); // the same bytes under the same name again are no change
    put(ContentTypes.PART, ContentTypes.withType(part(ContentTypes.PART), name, contentType));
  }

  /** Declares the content type of all parts with an extension, unless one is declared already. */
  public void addDefault(String extension, String contentType) {
    byte[] types = part(ContentTypes.PART);
    put(ContentTypes.PART, ContentTypes.withDefault(types, extension, contentType));
  }

  /**
   * Removes a part, the relationships that start at it and its content type. Relationships of other
   * parts that point to it stay; see {@link #removeRelationship}.
   */
  public void remove(String partName) {
    String name = required(partName);
    drop(name);
    storedName(PartNames.relationshipsOf(name)).ifPresent(this::drop);
  }

  private void drop(String name) {
    written.remove(name);
    deflated.remove(name);
    base.storedName(name).ifPresent(removed::add);
    put(ContentTypes.PART, ContentTypes.withoutOverride(part(ContentTypes.PART), name));
  }

  /**
   * Adds a relationship to a part of the package; the relationship part is made when there is none.
   *
   * @param source the part it starts at, {@code "/"} for the package
   * @param target an absolute part name, written relative to the source, or any other target as is
   * @return the new id
   */
  public String addRelationship(String source, String type, String target) {
    String rels = PartNames.relationshipsOf(source);
    if (!has(rels)) {
      add(rels, RelationshipPart.empty(), Relationship.CONTENT_TYPE);
    }
    String id = RelationshipPart.freeId(relationships(source));
    String written = target.startsWith("/") ? PartNames.relative(source, target) : target;
    put(rels, RelationshipPart.with(source, part(rels), id, type, written));
    return id;
  }

  /** Adds a relationship to something outside the package; returns the new id. */
  public String addExternalRelationship(String source, String type, String target) {
    String rels = PartNames.relationshipsOf(source);
    if (!has(rels)) {
      add(rels, RelationshipPart.empty(), Relationship.CONTENT_TYPE);
    }
    String id = RelationshipPart.freeId(relationships(source));
    put(rels, RelationshipPart.withExternal(source, part(rels), id, type, target));
    return id;
  }

  /**
   * Adds a copy of a part under a free name, with the same content type and no relationships.
   *
   * @param pattern with one {@code %d}, as for {@link #freeName}
   * @return the copy's name
   */
  public String addCopy(String partName, String pattern) {
    String copy = freeName(pattern);
    add(copy, part(partName), contentType(partName));
    return copy;
  }

  /** Gives a part without relationships those of another, ids included, with other targets. */
  public void copyRelationships(String from, String to, UnaryOperator<String> target) {
    List<Relationship> copied = relationships(from);
    if (copied.isEmpty()) {
      return;
    }
    String rels = PartNames.relationshipsOf(to);
    byte[] xml = RelationshipPart.empty();
    for (Relationship r : copied) {
      xml =
          r.external()
              ? RelationshipPart.withExternal(to, xml, r.id(), r.type(), r.target())
              : RelationshipPart.with(
                  to, xml, r.id(), r.type(), PartNames.relative(to, target.apply(r.partName())));
    }
    add(rels, xml, Relationship.CONTENT_TYPE);
  }

  /**
   * Gives a part without relationships those of another in the same folder, ids and spelling
   * included.
   *
   * @param renamed by part, the part that the copy leads to instead
   * @param left what the copy does without
   */
  public void copyRelationships(
      String from, String to, Map<String, String> renamed, Predicate<Relationship> left) {
    byte[] xml = RelationshipPart.empty();
    boolean any = false;
    for (Relationship r : relationships(from)) {
      if (!left.test(r)) {
        String moved = renamed.get(r.partName());
        String target = moved == null ? r.target() : PartNames.relative(to, moved);
        xml =
            r.external()
                ? RelationshipPart.withExternal(to, xml, r.id(), r.type(), target)
                : RelationshipPart.with(to, xml, r.id(), r.type(), target);
        any = true;
      }
    }
    if (any) {
      add(PartNames.relationshipsOf(to), xml, Relationship.CONTENT_TYPE);
    }
  }

  /** The declared content type of a part. */
  public String contentType(String partName) {
    return ContentTypes.parse(part(ContentTypes.PART)).of(required(partName));
  }

  /** Declares another content type for a part. */
  public void retype(String partName, String contentType) {
    byte[] types = part(ContentTypes.PART);
    put(ContentTypes.PART, ContentTypes.withType(types, required(partName), contentType));
  }

  /** Removes a relationship by its id; its target stays. The last one takes its part along. */
  public void removeRelationship(String source, String id) {
    String rels = required(PartNames.relationshipsOf(source));
    put(rels, RelationshipPart.without(source, part(rels), id));
    if (relationships(source).isEmpty() && !source.equals("/")) {
      drop(rels);
    }
  }

  /** Has a relationship lead elsewhere; it stays internal or external. */
  public void retarget(String source, String id, String target) {
    String rels = required(PartNames.relationshipsOf(source));
    put(rels, RelationshipPart.retargeted(source, part(rels), id, target));
  }

  /** The relationships of a part, or of the package for {@code "/"}, with the changes so far. */
  @Override
  public List<Relationship> relationships(String partName) {
    String rels = PartNames.relationshipsOf(partName);
    boolean asInFile =
        base.storedName(rels)
            .filter(name -> !written.containsKey(name) && !removed.contains(name))
            .isPresent();
    if (asInFile) {
      return base.relationships(partName);
    }
    return has(rels) ? RelationshipPart.read(partName, part(rels), this::storedName) : List.of();
  }

  /** The first name of a pattern with one {@code %d}, counted from 1, that no part has. */
  public String freeName(String pattern) {
    int number = 1;
    while (has(pattern.replace("%d", String.valueOf(number)))) {
      number++;
    }
    return pattern.replace("%d", String.valueOf(number));
  }

  /** Whether a part is not the package's own, or not as it is there. */
  public boolean isChanged(String partName) {
    return written.containsKey(required(partName));
  }

  /** Names of all parts changed, added or removed, content types and relationships included. */
  public List<String> changedParts() {
    return Stream.concat(written.keySet().stream(), removed.stream()).toList();
  }

  /** The edited file; the same array as the package's when nothing changed. */
  public byte[] save() {
    return written.isEmpty() && removed.isEmpty()
        ? base.content()
        : PackageWriter.write(base, written, deflated, removed);
  }

  private String required(String partName) {
    return storedName(partName)
        .orElseThrow(() -> new IllegalArgumentException("There is no part " + partName));
  }

  private Optional<String> storedName(String partName) {
    Optional<String> stored = base.storedName(partName).filter(name -> !removed.contains(name));
    return stored.or(() -> added(partName));
  }

  private Optional<String> added(String partName) {
    String key = PartNames.key(partName);
    return written.keySet().stream().filter(name -> PartNames.key(name).equals(key)).findFirst();
  }
}
