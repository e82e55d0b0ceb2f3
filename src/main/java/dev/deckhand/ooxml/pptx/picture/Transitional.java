package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Spells a strict deck's namespaces the transitional way, the only one POI reads. */
final class Transitional {
  private final OpcEdit copy;

  Transitional(OpcEdit copy) {
    this.copy = copy;
  }

  void spell(Set<String> names) {
    for (String name : names) {
      if (name.endsWith(".xml")) {
        copy.put(name, transitional(copy.part(name)));
      }
      if (!copy.relationships(name).isEmpty()) {
        relationships(name);
      }
    }
  }

  /** The name of the part with the relationships of another (ECMA-376 part 2, 9.3). */
  private void relationships(String name) {
    int slash = name.lastIndexOf('/');
    String rels = name.substring(0, slash) + "/_rels" + name.substring(slash) + ".rels";
    copy.put(rels, transitional(copy.part(rels)));
  }

  private static byte[] transitional(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8)
        .replace(
            "http://purl.oclc.org/ooxml/officeDocument/",
            "http://schemas.openxmlformats.org/officeDocument/2006/")
        .replace(
            "http://purl.oclc.org/ooxml/presentationml/main",
            "http://schemas.openxmlformats.org/presentationml/2006/main")
        .replace(
            "http://purl.oclc.org/ooxml/drawingml/",
            "http://schemas.openxmlformats.org/drawingml/2006/")
        .replace(" conformance=\"strict\"", "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
