package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckMaster;
import dev.deckhand.document.DeckOutline.Section;
import dev.deckhand.ooxml.pptx.look.Palette;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.LayoutSheet;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Element;

/** What a deck is made of beside its slides: sections, masters, themes. */
final class DeckStructure {
  private final DeckParts parts;

  DeckStructure(DeckParts parts) {
    this.parts = parts;
  }

  /** The sections with the numbers of their slides ([MS-PPTX] 2.2.3). */
  List<Section> sections() {
    Element root = parts.root(parts.presentation());
    Element list = Dom.child(root, Ns.P, "extLst");
    if (list == null) {
      return List.of();
    }
    Map<String, Integer> numbers = numbers(root);
    List<Section> sections = new ArrayList<>();
    for (Element section : Dom.below(list, Ns.P14, "section")) {
      List<Integer> slides =
          Dom.below(section, Ns.P14, "sldId").stream()
              .map(slide -> numbers.get(slide.getAttribute("id")))
              .filter(Objects::nonNull)
              .toList();
      String name = Objects.requireNonNullElse(Dom.attribute(section, "name"), "");
      sections.add(new Section(name, slides));
    }
    return sections;
  }

  private static Map<String, Integer> numbers(Element presentation) {
    Map<String, Integer> numbers = new HashMap<>();
    Element slides = Dom.child(presentation, Ns.P, "sldIdLst");
    if (slides != null) {
      for (Element slide : Dom.children(slides, Ns.P, "sldId")) {
        numbers.put(slide.getAttribute("id"), numbers.size() + 1);
      }
    }
    return numbers;
  }

  /** The masters' names by their parts: their themes' names, made unique. */
  Map<String, String> masterNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String master : Slides.masters(parts)) {
      String theme =
          parts
              .related(master, "theme")
              .map(part -> Dom.attribute(parts.root(part), "name"))
              .filter(name -> !name.isBlank())
              .orElse("Master");
      int count = 1;
      String name = theme;
      while (names.containsValue(name)) {
        count++;
        name = theme + " " + count;
      }
      names.put(master, name);
    }
    return names;
  }

  List<DeckMaster> masters(List<LayoutSheet> layouts) {
    List<DeckMaster> masters = new ArrayList<>();
    masterNames()
        .forEach(
            (part, name) -> {
              Palette palette = Palette.ofMaster(parts, part);
              Map<String, String> colors = new LinkedHashMap<>();
              palette.scheme().forEach((key, ink) -> colors.put(key, ink.hex()));
              List<String> own =
                  layouts.stream()
                      .filter(layout -> part.equals(Slides.masterOf(parts, layout.part())))
                      .map(LayoutSheet::name)
                      .toList();
              masters.add(
                  new DeckMaster(name, own, colors, palette.font("major"), palette.font("minor")));
            });
    return masters;
  }
}
