package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.BuiltInTableStyles;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes out what tables have by styles that PowerPoint knows and POI does not. */
final class KnownTables {
  /** No Style, No Grid. */
  private static final String NONE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml";
  private static final String RELATIONSHIP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/tableStyles";
  private static final String EMPTY =
      "<a:tblStyleLst xmlns:a=\"%s\" def=\"%s\"/>"
          .formatted(Ns.A.transitional(), BuiltInTableStyles.MEDIUM);

  private final OpcEdit copy;
  private final String presentation;
  private final Notices notices;

  KnownTables(OpcEdit copy, String presentation, Notices notices) {
    this.copy = copy;
    this.presentation = presentation;
    this.notices = notices;
  }

  void style(String slide) {
    Document xml = Xml.parse(copy.part(slide));
    Set<String> wanted = new TreeSet<>();
    for (Element id : Dom.below(xml.getDocumentElement(), Ns.A, "tableStyleId")) {
      wanted.add(id.getTextContent().strip());
    }
    if (wanted.isEmpty()) {
      return;
    }
    String part = part();
    Document list = Xml.parse(copy.part(part));
    writeOut(wanted, list.getDocumentElement());
    copy.put(part, Xml.serialise(list));
    for (Element table : Dom.below(xml.getDocumentElement(), Ns.A, "tbl")) {
      Element id = Dom.path(table, Ns.A, "tblPr", "tableStyleId");
      Element style = id == null ? null : style(list.getDocumentElement(), id);
      if (style != null) {
        new TableBorders(table, style).write();
      }
    }
    copy.put(slide, Xml.serialise(xml));
  }

  private void writeOut(Set<String> wanted, Element list) {
    boolean strict = Ns.A.strict().equals(list.getNamespaceURI());
    for (Element style : Dom.children(list)) {
      wanted.removeIf(style.getAttribute("styleId")::equalsIgnoreCase);
    }
    for (String id : wanted) {
      Optional<String> known = BuiltInTableStyles.of(id);
      if (known.isPresent()) {
        String xml = strict ? known.get().replace(Ns.A.transitional(), Ns.A.strict()) : known.get();
        Element style = Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        list.appendChild(list.getOwnerDocument().importNode(style, true));
      } else if (!id.equalsIgnoreCase(NONE)) {
        notices.add("The style of a table is not in the file; the table is drawn without it.");
      }
    }
  }

  private static @Nullable Element style(Element list, Element id) {
    String wanted = id.getTextContent().strip();
    return Dom.children(list).stream()
        .filter(style -> style.getAttribute("styleId").equalsIgnoreCase(wanted))
        .findFirst()
        .orElse(null);
  }

  private String part() {
    for (Relationship relationship : copy.relationships(presentation)) {
      if (relationship.hasType("tableStyles") && copy.has(relationship.partName())) {
        return relationship.partName();
      }
    }
    String added = copy.freeName("/ppt/tableStyles%d.xml");
    copy.add(added, EMPTY.getBytes(StandardCharsets.UTF_8), TYPE);
    copy.addRelationship(presentation, RELATIONSHIP, added);
    return added;
  }
}
