package dev.deckhand.web.office;

import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;

/** Ids of slides as PowerPoint makes them: number and creation id, {@code 256#3396654126}. */
final class FakeSlideIds {
  private FakeSlideIds() {}

  static List<String> of(byte[] deck) {
    PackageParts parts = new PackageParts(OpcPackage.open(deck));
    Element list = Dom.child(parts.root(parts.presentation()), Ns.P, "sldIdLst");
    List<Element> entries = list == null ? List.of() : Dom.children(list, Ns.P, "sldId");
    List<String> slides = Slides.inOrder(parts);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Element common = Dom.child(parts.root(slides.get(i)), Ns.P, "cSld");
      String creation =
          Dom.below(Objects.requireNonNull(common), Ns.P14, "creationId").stream()
              .findFirst()
              .map(id -> id.getAttribute("val"))
              .orElse("");
      ids.add(entries.get(i).getAttribute("id") + "#" + creation);
    }
    return ids;
  }

  static boolean isAmong(String id, List<String> others, FakeFaults.Identity identity) {
    int part =
        switch (identity) {
          case NUMBER -> 0;
          case CREATION -> 1;
        };
    String own = id.split("#", -1)[part];
    return !own.isEmpty()
        && others.stream().anyMatch(other -> other.split("#", -1)[part].equals(own));
  }
}
