package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.ShapeContent;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Where the pixels of a picture are (ECMA-376 part 1, 20.1.8.13). */
final class PictureContent {
  private PictureContent() {}

  static ShapeContent of(DeckParts parts, String slide, Element picture) {
    Element blip = Dom.child(Dom.child(picture, Ns.P, "blipFill"), Ns.A, "blip");
    String embedded = blip == null ? null : Ns.R.attribute(blip, "embed");
    String linked = blip == null ? null : Ns.R.attribute(blip, "link");
    String part = parts.target(slide, embedded).orElse(null);
    if (part != null) {
      String name = part.substring(part.lastIndexOf('/') + 1);
      return new ShapeContent.Picture(name, parts.size(part), false);
    }
    String address = address(parts, slide, linked != null ? linked : embedded);
    return new ShapeContent.Picture(address, 0, address != null);
  }

  private static @Nullable String address(DeckParts parts, String slide, @Nullable String id) {
    return parts.relationships(slide).stream()
        .filter(relationship -> relationship.external() && relationship.id().equals(id))
        .map(Relationship::target)
        .findFirst()
        .orElse(null);
  }
}
