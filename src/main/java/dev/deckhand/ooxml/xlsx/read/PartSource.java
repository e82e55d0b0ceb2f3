package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where parts are read from: a package, or an edit of one with the changes so far. */
public interface PartSource {
  byte[] part(String partName);

  /** A part that is read from front to back. */
  InputStream stream(String partName);

  List<Relationship> relationships(String partName);

  /** A package never changes, so relationships are read once. */
  static PartSource of(OpcPackage opc) {
    return new PartSource() {
      private final Map<String, List<Relationship>> relationships = new ConcurrentHashMap<>();

      @Override
      public byte[] part(String partName) {
        return opc.part(partName);
      }

      @Override
      public InputStream stream(String partName) {
        return opc.stream(partName);
      }

      @Override
      public List<Relationship> relationships(String partName) {
        return relationships.computeIfAbsent(partName, opc::relationships);
      }
    };
  }

  static PartSource of(OpcEdit edit) {
    return new PartSource() {
      @Override
      public byte[] part(String partName) {
        return edit.part(partName);
      }

      @Override
      public InputStream stream(String partName) {
        return edit.stream(partName);
      }

      @Override
      public List<Relationship> relationships(String partName) {
        return edit.relationships(partName);
      }
    };
  }

  /** A part in UTF-8 that is read from front to back. */
  default InputStream utf8(String partName) {
    return XmlText.utf8(partName, stream(partName));
  }

  /** The internal targets of one kind, by the last segment of the relationship type. */
  default List<Relationship> targets(String partName, String kind) {
    return relationships(partName).stream()
        .filter(r -> !r.external() && r.type().endsWith("/" + kind))
        .toList();
  }

  default Optional<Relationship> target(String partName, String kind) {
    return targets(partName, kind).stream().findFirst();
  }
}
