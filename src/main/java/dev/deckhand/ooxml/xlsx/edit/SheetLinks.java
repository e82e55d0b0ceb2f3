package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import dev.deckhand.plan.BoundNoteOperation.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hyperlinks of a worksheet (18.3.1.47) with the relationships of those that leave the file.
 */
final class SheetLinks {
  private static final String LIST = "hyperlinks";

  private final WorkbookDraft draft;
  private final String part;
  private final SheetElements elements;
  private final List<CellArea> gone = new ArrayList<>();
  private final Set<String> released = new LinkedHashSet<>();
  private final Set<String> used = new HashSet<>();

  SheetLinks(WorkbookDraft draft, String part) {
    this.draft = draft;
    this.part = part;
    this.elements = new SheetElements(draft, part);
  }

  /**
   * Takes the hyperlinks of an area and gives it another, or none.
   *
   * @return the cells that had one
   */
  List<CellArea> set(CellArea area, Link link) {
    String added = element(area, link);
    XmlNode list = elements.first(LIST).orElse(null);
    if (list != null) {
      change(list, area, added);
    } else if (!added.isEmpty()) {
      String tag = elements.prefix() + LIST;
      elements.add(LIST, "<" + tag + ">" + added + "</" + tag + ">");
    }
    elements.writeBeside();
    dropRelationships();
    return gone;
  }

  private void change(XmlNode list, CellArea area, String added) {
    List<XmlNode> touched = list.children().stream().filter(h -> touches(h, area)).toList();
    touched.forEach(h -> release(h, area));
    List<XmlNode> kept =
        list.children().stream()
            .filter(h -> !touches(h, area) || !rest(h, area).isEmpty())
            .toList();
    kept.forEach(h -> Optional.ofNullable(h.relationshipId()).ifPresent(used::add));
    if (kept.isEmpty() && added.isEmpty() && !touched.isEmpty()) {
      elements.splices().delete(list.start(), list.end());
      return;
    }
    touched.forEach(h -> cut(h, area));
    if (!added.isEmpty()) {
      elements.splices().append(list, added);
    }
  }

  private static boolean touches(XmlNode known, CellArea area) {
    return AreaList.touches(AreaList.read(known.value("ref", "")), area);
  }

  private static List<CellArea> rest(XmlNode known, CellArea area) {
    return AreaList.without(AreaList.read(known.value("ref", "")), area);
  }

  private void release(XmlNode known, CellArea area) {
    for (CellArea linked : AreaList.read(known.value("ref", ""))) {
      linked.intersection(area).ifPresent(gone::add);
    }
    Optional.ofNullable(known.relationshipId()).ifPresent(released::add);
  }

  private void cut(XmlNode known, CellArea area) {
    List<CellArea> rest = rest(known, area);
    if (rest.isEmpty()) {
      elements.splices().delete(known.start(), known.end());
      return;
    }
    elements.splices().attribute(known, "ref", rest.getFirst().toString());
    rest.stream().skip(1).forEach(piece -> copy(known, piece));
  }

  private void copy(XmlNode known, CellArea piece) {
    MarkupElement copy = MarkupElement.of(known, elements.splices().base());
    copy.attribute("ref", piece.toString()).attribute("xr:uid", null);
    elements.splices().insert(known.end(), copy.xml());
  }

  private String element(CellArea area, Link link) {
    String start = "<" + elements.prefix() + "hyperlink ref=\"" + area + "\"";
    return switch (link) {
      case Link.None none -> "";
      case Link.Place place -> start + location(place.reference()) + "/>";
      case Link.Address address -> {
        int hash = address.url().indexOf('#');
        String url = hash < 0 ? address.url() : address.url().substring(0, hash);
        String fragment =
            url.length() + 1 >= address.url().length()
                ? ""
                : location(address.url().substring(hash + 1));
        yield start + relationship(url) + fragment + "/>";
      }
    };
  }

  private static String location(String place) {
    return " location=\"" + XmlText.escapeAttribute(place) + "\"";
  }

  private String relationship(String url) {
    XmlNode workbook = draft.workbook().root();
    String type = Namespaces.relationship(workbook, "hyperlink");
    String id =
        links()
            .filter(r -> r.target().equals(url))
            .map(Relationship::id)
            .findFirst()
            .orElseGet(() -> draft.parts().addExternalRelationship(part, type, url));
    used.add(id);
    Optional<String> prefix = Namespaces.relationshipPrefix(elements.root());
    return prefix
        .map(p -> " %sid=\"%s\"".formatted(p, id))
        .orElseGet(
            () -> " xmlns:r=\"%s\" r:id=\"%s\"".formatted(Namespaces.relationships(workbook), id));
  }

  private Stream<Relationship> links() {
    return draft.parts().relationships(part).stream()
        .filter(r -> r.external() && r.hasType("hyperlink"));
  }

  /** Removes the relationships no hyperlink uses any more. */
  private void dropRelationships() {
    links()
        .map(Relationship::id)
        .filter(id -> released.contains(id) && !used.contains(id))
        .forEach(id -> draft.parts().removeRelationship(part, id));
  }
}
