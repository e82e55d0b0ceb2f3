package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Copies of a worksheet's part and the parts it owns; what sheets share stays shared. */
final class PartCopies {
  private static final Set<String> SHARED =
      Set.of("image", "pivotCacheDefinition", "theme", "hyperlink", "media", "video", "audio");
  private static final Set<String> LEFT_OUT = Set.of("slicer", "timeline");

  private final WorkbookDraft draft;
  private final String sheetName;
  private final Map<String, String> copies = new LinkedHashMap<>();
  private final Map<String, String> tables = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();

  PartCopies(WorkbookDraft draft, String sheetName) {
    this.draft = draft;
    this.sheetName = sheetName;
  }

  /** Tables of the source and what they are called in the copy. */
  Map<String, String> tables() {
    return tables;
  }

  /** What was not copied, in words. */
  List<String> leftOut() {
    return leftOut;
  }

  /** Copies a worksheet part; returns the copy's name. */
  String sheet(String part) {
    String copy = copy(part);
    withoutLeftOut(copy);
    commentIds();
    return copy;
  }

  private String copy(String part) {
    String known = copies.get(part);
    if (known != null) {
      return known;
    }
    String copy = draft.parts().addCopy(part, pattern(part));
    copies.put(part, copy);
    draft.parts().copyRelationships(part, copy, target -> target(part, target));
    if (part.contains("/tables/") || isTable(part)) {
      table(copy);
    }
    return copy;
  }

  private boolean isTable(String part) {
    return draft.parts().contentType(part).endsWith(".table+xml");
  }

  private String target(String source, String target) {
    for (Relationship relationship : draft.parts().relationships(source)) {
      if (!relationship.external() && relationship.partName().equals(target)) {
        String kind = relationship.type().substring(relationship.type().lastIndexOf('/') + 1);
        if (SHARED.contains(kind) || LEFT_OUT.contains(kind) || !draft.parts().has(target)) {
          return target;
        }
      }
    }
    return copy(target);
  }

  /** {@code /xl/charts/chart12.xml} as {@code /xl/charts/chart%d.xml}. */
  private static String pattern(String part) {
    int dot = part.lastIndexOf('.');
    String stem = dot < 0 ? part : part.substring(0, dot);
    String extension = dot < 0 ? "" : part.substring(dot);
    return stem.replaceAll("\\d+$", "").replace("%", "") + "%d" + extension;
  }

  private void table(String copy) {
    byte[] xml = draft.utf8(copy);
    XmlNode root = XmlNode.parse(copy, xml);
    String from = root.value("displayName", root.value("name", ""));
    String name = freeTableName(from);
    int id = TableIds.free(draft) + tables.size();
    Splices splices = new Splices(xml);
    splices.attribute(root, "name", name);
    splices.attribute(root, "displayName", name);
    splices.attribute(root, "id", Integer.toString(id));
    draft.parts().put(copy, splices.apply());
    tables.put(from, name);
  }

  private String freeTableName(String from) {
    String stem = from.replaceAll("\\d+$", "");
    for (int number = 2; ; number++) {
      String name = stem + number;
      boolean taken =
          tables.containsValue(name)
              || draft.current().tables().stream()
                  .map(TableInfo::name)
                  .anyMatch(name::equalsIgnoreCase)
              || draft.current().names().stream().anyMatch(n -> n.name().equalsIgnoreCase(name));
      if (!taken) {
        return name;
      }
    }
  }

  /** Slicers and timelines cannot be shared between sheets. */
  private void withoutLeftOut(String copy) {
    for (Relationship relationship : draft.parts().relationships(copy)) {
      String kind = relationship.type().substring(relationship.type().lastIndexOf('/') + 1);
      if (LEFT_OUT.contains(kind)) {
        draft.parts().removeRelationship(copy, relationship.id());
        leftOut.add("its " + kind + "s are not copied; add them again in Excel");
      }
    }
    if (leftOut.isEmpty()) {
      return;
    }
    SheetElements elements = new SheetElements(draft, copy);
    for (XmlNode list : elements.all("extLst")) {
      for (XmlNode extension : list.children("ext")) {
        boolean slicers =
            extension.children().stream().anyMatch(c -> c.is("slicerList") || c.is("timelineRefs"));
        if (slicers) {
          elements.splices().delete(extension.start(), extension.end());
        }
      }
    }
    elements.write();
  }

  /** Threads of comments have ids no other thread may have; their stand-in notes name them. */
  private void commentIds() {
    for (Map.Entry<String, String> copy : copies.entrySet()) {
      if (!copy.getKey().contains("threadedComment")) {
        continue;
      }
      XmlNode root = XmlNode.parse(copy.getValue(), draft.utf8(copy.getValue()));
      for (XmlNode comment : root.children("threadedComment")) {
        String id = comment.value("id", "");
        byte[] seed = (id + sheetName).getBytes(StandardCharsets.UTF_8);
        String fresh = "{" + UUID.nameUUIDFromBytes(seed).toString().toUpperCase(Locale.ROOT) + "}";
        copies.values().stream()
            .filter(part -> part.toLowerCase(Locale.ROOT).contains("comment"))
            .forEach(part -> replace(part, id, fresh));
      }
    }
  }

  private void replace(String part, String id, String fresh) {
    if (!id.isEmpty()) {
      String xml = new String(draft.utf8(part), StandardCharsets.UTF_8);
      draft.parts().put(part, xml.replace(id, fresh).getBytes(StandardCharsets.UTF_8));
    }
  }
}
