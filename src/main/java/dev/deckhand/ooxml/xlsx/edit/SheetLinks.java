package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hyperlinks of a worksheet (18.3.1.47) with the relationships of those that leave the file.
 * Changes are written all at once; a list without links, which is not allowed, goes then, and so
 * does a relationship that is not used any more.
 */
final class SheetLinks {
  private static final String LIST = "hyperlinks";
  private static final List<String> WORDS = List.of("location", "tooltip", "display");

  private final WorkbookDraft draft;
  private final String part;
  private final SheetElements elements;
  private final List<XmlNode> links;
  private final Map<XmlNode, List<CellArea>> placed = new LinkedHashMap<>();
  private final List<LinkCopy> added = new ArrayList<>();

  SheetLinks(WorkbookDraft draft, String part) {
    this.draft = draft;
    this.part = part;
    this.elements = new SheetElements(draft, part);
    this.links =
        elements.all(LIST).stream().flatMap(l -> l.children("hyperlink").stream()).toList();
  }

  static SheetLinks of(WorkbookDraft draft, String sheet) {
    return new SheetLinks(draft, draft.workbook().worksheet(sheet).orElseThrow().part());
  }

  /**
   * Takes the links of an area away, gives it others, and says so; pending cell changes have to be
   * flushed before.
   */
  static void change(WorkbookDraft draft, String sheet, CellArea area, List<LinkCopy> added) {
    SheetLinks links = of(draft, sheet);
    if (links.cut(area).isEmpty() && added.isEmpty()) {
      return;
    }
    added.forEach(links::add);
    links.write();
    String change = added.isEmpty() ? "removed" : "come along with their cells";
    draft.notes().object(LIST, new SheetRange(sheet, area).toString(), change);
  }

  /** The links, in order. */
  List<XmlNode> all() {
    return links;
  }

  /** The cells of a link. */
  static List<CellArea> areas(XmlNode link) {
    return AreaList.read(link.value("ref", ""));
  }

  /** The links of cells, cut to an area. */
  List<LinkCopy> within(CellArea area) {
    List<LinkCopy> found = new ArrayList<>();
    for (XmlNode link : links) {
      areas(link).stream()
          .flatMap(linked -> linked.intersection(area).stream())
          .forEach(cells -> found.add(copy(link, cells)));
    }
    return found;
  }

  private LinkCopy copy(XmlNode link, CellArea area) {
    StringBuilder words = new StringBuilder();
    for (String word : WORDS) {
      Optional.ofNullable(link.value(word)).ifPresent(v -> words.append(LinkCopy.word(word, v)));
    }
    String target =
        relationships()
            .filter(r -> r.id().equals(link.relationshipId()))
            .map(Relationship::target)
            .findFirst()
            .orElse(null);
    return new LinkCopy(area, words.toString(), target);
  }

  /** Takes the links of an area; returns the cells that had one. */
  List<CellArea> cut(CellArea area) {
    List<CellArea> gone = new ArrayList<>();
    for (XmlNode link : links) {
      List<CellArea> linked = areas(link);
      if (AreaList.touches(linked, area)) {
        linked.forEach(cells -> cells.intersection(area).ifPresent(gone::add));
        place(link, AreaList.without(linked, area));
      }
    }
    return gone;
  }

  /** Has a link be on other cells, with an element for each area; on none to remove it. */
  void place(XmlNode link, List<CellArea> areas) {
    placed.put(link, areas);
  }

  void add(LinkCopy link) {
    added.add(link);
  }

  /** Writes the changes; pending cell changes have to be flushed before. */
  void write() {
    splice();
    elements.write();
    dropRelationships();
  }

  /** The same where cell changes may be pending. */
  void writeBeside() {
    splice();
    elements.writeBeside();
    dropRelationships();
  }

  private void splice() {
    String more = added.stream().map(this::xml).collect(Collectors.joining());
    List<XmlNode> lists = elements.all(LIST);
    if (lists.isEmpty() && !more.isEmpty()) {
      String tag = elements.prefix() + LIST;
      elements.add(LIST, "<" + tag + ">" + more + "</" + tag + ">");
    }
    for (XmlNode list : lists) {
      String here = list == lists.getFirst() ? more : "";
      if (here.isEmpty()
          && !list.children().isEmpty()
          && list.children().stream().allMatch(this::isGone)) {
        elements.splices().delete(list.start(), list.end());
        continue;
      }
      list.children().forEach(this::splice);
      if (!here.isEmpty()) {
        elements.splices().append(list, here);
      }
    }
  }

  private boolean isGone(XmlNode link) {
    List<CellArea> areas = placed.get(link);
    return areas != null && areas.isEmpty();
  }

  private void splice(XmlNode link) {
    List<CellArea> areas = placed.get(link);
    if (areas == null) {
      return;
    }
    if (areas.isEmpty()) {
      elements.splices().delete(link.start(), link.end());
      return;
    }
    if (!areas.equals(areas(link))) {
      elements.splices().attribute(link, "ref", areas.getFirst().corners());
    }
    for (CellArea piece : areas.subList(1, areas.size())) {
      MarkupElement copy = MarkupElement.of(link, elements.splices().base());
      copy.attribute("ref", piece.corners()).attribute("xr:uid", null);
      elements.splices().insert(link.end(), copy.xml());
    }
  }

  private String xml(LinkCopy link) {
    String target = link.target();
    String relationship = target == null ? "" : relationship(target);
    return "<%shyperlink ref=\"%s\"%s%s/>"
        .formatted(elements.prefix(), link.area().corners(), relationship, link.words());
  }

  private String relationship(String target) {
    XmlNode workbook = draft.workbook().root();
    String type = Namespaces.relationship(workbook, "hyperlink");
    String id =
        relationships()
            .filter(r -> r.target().equals(target))
            .map(Relationship::id)
            .findFirst()
            .orElseGet(() -> draft.parts().addExternalRelationship(part, type, target));
    Optional<String> prefix = Namespaces.relationshipPrefix(elements.root());
    return prefix
        .map(p -> " %sid=\"%s\"".formatted(p, id))
        .orElseGet(
            () -> " xmlns:r=\"%s\" r:id=\"%s\"".formatted(Namespaces.relationships(workbook), id));
  }

  private Stream<Relationship> relationships() {
    return draft.parts().relationships(part).stream()
        .filter(r -> r.external() && r.hasType("hyperlink"));
  }

  /** Removes the relationships of removed links that no other one uses. */
  private void dropRelationships() {
    List<String> released =
        placed.keySet().stream()
            .filter(this::isGone)
            .map(XmlNode::relationshipId)
            .filter(Objects::nonNull)
            .toList();
    if (released.isEmpty()) {
      return;
    }
    Set<String> used =
        new SheetLinks(draft, part)
            .links.stream()
                .map(XmlNode::relationshipId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    relationships()
        .map(Relationship::id)
        .filter(id -> released.contains(id) && !used.contains(id))
        .forEach(id -> draft.parts().removeRelationship(part, id));
  }
}
