package dev.deckhand.ooxml.pptx.part;

import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;

/** The parts of a file that is only read; layouts and masters are parsed once. */
public final class PackageParts implements DeckParts {
  private final OpcPackage opc;
  private final Map<String, Document> shared = new HashMap<>();

  public PackageParts(OpcPackage opc) {
    this.opc = opc;
  }

  @Override
  public Document xml(String part) {
    if (part.contains("/slides/") || part.contains("/notesSlides/")) {
      return parse(part);
    }
    return shared.computeIfAbsent(part, this::parse);
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
    return opc.relationships(part);
  }

  private Document parse(String part) {
    return PartXml.parse(part, opc.part(part));
  }
}
