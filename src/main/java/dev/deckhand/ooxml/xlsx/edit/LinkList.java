package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hyperlinks of a worksheet's cells (18.3.1.47) with what their relationships say. */
final class LinkList {
  private static final String LIST = "hyperlinks";
  private static final List<String> WORDS = List.of("location", "tooltip", "display");

  private final WorkbookDraft draft;
  private final String part;
  private final SheetElements elements;

  private LinkList(WorkbookDraft draft, String sheet) {
    this.draft = draft;
    this.part = draft.workbook().worksheet(sheet).orElseThrow().part();
    this.elements = new SheetElements(draft, part);
  }

  /**
   * A link.
   *
   * @param words its attributes as XML
   * @param target where it leads outside the workbook, or {@code null}
   */
  record Link(CellArea area, String words, @Nullable String target) {
    Link on(CellArea other) {
      return new Link(other, words, target);
    }
  }

  /** The links of cells, cut to an area; pending cell changes have to be flushed before. */
  static List<Link> within(WorkbookDraft draft, String sheet, CellArea area) {
    if (!isOn(draft, sheet)) {
      return List.of();
    }
    LinkList list = new LinkList(draft, sheet);
    List<Link> links = new ArrayList<>();
    for (XmlNode node : list.nodes()) {
      AreaList.read(node.value("ref", "")).stream()
          .flatMap(a -> a.intersection(area).stream())
          .forEach(a -> links.add(list.link(node, a)));
    }
    return links;
  }

  private static boolean isOn(WorkbookDraft draft, String sheet) {
    return draft.current().sheet(sheet).orElseThrow().facts().beside().links().count() > 0;
  }

  private List<XmlNode> nodes() {
    return elements.all(LIST).stream().flatMap(l -> l.children("hyperlink").stream()).toList();
  }

  private Link link(XmlNode node, CellArea area) {
    StringBuilder words = new StringBuilder();
    for (String word : WORDS) {
      String value = node.value(word);
      if (value != null) {
        words.append(" %s=\"%s\"".formatted(word, XmlText.escapeAttribute(value)));
      }
    }
    String target =
        draft.parts().relationships(part).stream()
            .filter(r -> r.id().equals(node.relationshipId()) && r.external())
            .map(Relationship::target)
            .findFirst()
            .orElse(null);
    return new Link(area, words.toString(), target);
  }

  /** Takes the links of an area away and adds others. */
  static void change(WorkbookDraft draft, String sheet, CellArea area, List<Link> added) {
    if (added.isEmpty() && !isOn(draft, sheet)) {
      return;
    }
    LinkList list = new LinkList(draft, sheet);
    List<XmlNode> gone =
        list.nodes().stream()
            .filter(n -> AreaList.read(n.value("ref", "")).stream().anyMatch(area::covers))
            .toList();
    if (gone.isEmpty() && added.isEmpty()) {
      return;
    }
    list.change(gone, added);
    list.elements.write();
    list.forget(gone);
    String change = added.isEmpty() ? "removed" : "come along with their cells";
    draft.notes().object("hyperlinks", new SheetRange(sheet, area).toString(), change);
  }

  private void change(List<XmlNode> gone, List<Link> added) {
    StringBuilder xml = new StringBuilder();
    added.forEach(link -> xml.append(xml(link)));
    XmlNode list = elements.first(LIST).orElse(null);
    if (list == null && !added.isEmpty()) {
      elements.add(LIST, "<%1$s>%2$s</%1$s>".formatted(elements.prefix() + LIST, xml));
    } else if (list != null && added.isEmpty()) {
      RuleLists.prune(elements.splices(), list, list, node -> !gone.contains(node));
    } else if (list != null) {
      gone.forEach(node -> elements.splices().delete(node.start(), node.end()));
      elements.splices().append(list, xml.toString());
    }
  }

  private String xml(Link link) {
    String relationship = "";
    String target = link.target();
    if (target != null) {
      XmlNode workbook = draft.workbook().root();
      String type = Namespaces.relationship(workbook, "hyperlink");
      String id = draft.parts().addExternalRelationship(part, type, target);
      relationship =
          " xmlns:r=\"%s\" r:id=\"%s\"".formatted(Namespaces.relationships(workbook), id);
    }
    return "<%shyperlink ref=\"%s\"%s%s/>"
        .formatted(elements.prefix(), link.area(), relationship, link.words());
  }

  /** Removes the relationships that only removed links used. */
  private void forget(List<XmlNode> gone) {
    List<String> used =
        new LinkList(draft, sheetName())
            .nodes().stream().map(XmlNode::relationshipId).filter(id -> id != null).toList();
    gone.stream()
        .map(XmlNode::relationshipId)
        .filter(id -> id != null && !used.contains(id))
        .distinct()
        .filter(id -> draft.parts().relationships(part).stream().anyMatch(r -> r.id().equals(id)))
        .forEach(id -> draft.parts().removeRelationship(part, id));
  }

  private String sheetName() {
    return draft.workbook().worksheets().stream()
        .filter(s -> s.part().equals(part))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
