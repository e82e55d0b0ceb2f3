package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.List;
import java.util.Optional;

/** Where parts are read from: a package, or an edit of one with the changes so far. */
public interface PartSource {
  byte[] part(String partName);

  List<Relationship> relationships(String partName);

  static PartSource of(OpcPackage opc) {
    return new PartSource() {
      @Override
      public byte[] part(String partName) {
        return opc.part(partName);
      }

      @Override
      public List<Relationship> relationships(String partName) {
        return opc.relationships(partName);
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
      public List<Relationship> relationships(String partName) {
        return edit.relationships(partName);
      }
    };
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
