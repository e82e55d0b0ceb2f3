package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The part with the notes of a worksheet (18.7), made where there is none. */
final class NotePart {
  private static final String AUTHOR = "Deckhand";
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final Comparator<CellAddress> READING_ORDER =
      Comparator.comparingInt(CellAddress::row).thenComparingInt(CellAddress::column);

  private final WorkbookDraft draft;
  private final String part;
  private final byte[] xml;
  private final XmlNode root;
  private final Splices splices;

  private NotePart(WorkbookDraft draft, String part) {
    this.draft = draft;
    this.part = part;
    this.xml = draft.utf8(part);
    this.root = XmlNode.parse(part, xml);
    this.splices = new Splices(xml);
  }

  static NotePart of(WorkbookDraft draft, SheetPart sheet) {
    Optional<String> known =
        draft.parts().relationships(sheet.part()).stream()
            .filter(r -> !r.external() && r.hasType("comments"))
            .map(Relationship::partName)
            .filter(draft.parts()::has)
            .findFirst();
    return new NotePart(draft, known.orElseGet(() -> make(draft, sheet)));
  }

  private static String make(WorkbookDraft draft, SheetPart sheet) {
    XmlNode workbook = draft.workbook().root();
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <comments xmlns="%s"><authors/><commentList/></comments>"""
            .formatted(Namespaces.main(workbook));
    String part = draft.parts().freeName("/xl/comments%d.xml");
    draft.parts().add(part, xml.getBytes(StandardCharsets.UTF_8), CONTENT_TYPE);
    String type = Namespaces.relationship(workbook, "comments");
    draft.parts().addRelationship(sheet.part(), type, part);
    return part;
  }

  /** Gives a cell a note, or its note another text; returns whether it had one. */
  boolean set(CellAddress cell, String text) {
    List<XmlNode> notes = root.list("commentList");
    XmlNode known =
        notes.stream()
            .filter(n -> cell(n).filter(cell::equals).isPresent())
            .findFirst()
            .orElse(null);
    if (known != null) {
      rewrite(known, text);
    } else {
      insert(notes, cell, text);
    }
    draft.parts().put(part, splices.apply());
    return known != null;
  }

  private static Optional<CellAddress> cell(XmlNode note) {
    try {
      return Optional.of(CellAddress.parse(note.value("ref", "")));
    } catch (IllegalArgumentException notACell) {
      return Optional.empty();
    }
  }

  /** The new text looks as the last words of the old one; a name in bold stands before those. */
  private void rewrite(XmlNode note, String text) {
    XmlNode old = note.child("text").orElse(null);
    if (old == null) {
      splices.append(note, text(text, look()));
      return;
    }
    List<XmlNode> runs = old.children("r");
    String look =
        runs.isEmpty()
            ? ""
            : runs.getLast().child("rPr").map(p -> XmlText.raw(xml, p.start(), p.end())).orElse("");
    splices.replace(old.start(), old.end(), text(text, look));
  }

  private void insert(List<XmlNode> notes, CellAddress cell, String text) {
    String tag = root.prefix() + "comment";
    String element =
        "<%s ref=\"%s\" authorId=\"%d\" shapeId=\"0\">%s</%s>"
            .formatted(tag, cell, author(), text(text, look()), tag);
    for (XmlNode note : notes) {
      if (cell(note).filter(c -> READING_ORDER.compare(c, cell) > 0).isPresent()) {
        splices.insert(note.start(), element);
        return;
      }
    }
    String list = root.prefix() + "commentList";
    root.child("commentList")
        .ifPresentOrElse(
            known -> splices.append(known, element),
            () -> splices.append(root, "<" + list + ">" + element + "</" + list + ">"));
  }

  private int author() {
    List<XmlNode> authors = root.list("authors");
    for (int i = 0; i < authors.size(); i++) {
      if (authors.get(i).text().equals(AUTHOR)) {
        return i;
      }
    }
    String tag = root.prefix() + "author";
    String element = "<" + tag + ">" + AUTHOR + "</" + tag + ">";
    String list = root.prefix() + "authors";
    root.child("authors")
        .ifPresentOrElse(
            known -> splices.append(known, element),
            () ->
                splices.insert(
                    root.contentStart(), "<" + list + ">" + element + "</" + list + ">"));
    return authors.size();
  }

  private String look() {
    return "<%1$srPr><%1$ssz val=\"9\"/><%1$scolor indexed=\"81\"/><%1$srFont val=\"Tahoma\"/><%1$sfamily val=\"2\"/></%1$srPr>"
        .formatted(root.prefix());
  }

  /** The element with the text; without a look it has no run. */
  private String text(String text, String look) {
    String p = root.prefix();
    String content =
        "<%1$st xml:space=\"preserve\">%2$s</%1$st>".formatted(p, CellXml.escape(text));
    String run = look.isEmpty() ? content : "<%1$sr>%2$s%3$s</%1$sr>".formatted(p, look, content);
    return "<%1$stext>%2$s</%1$stext>".formatted(p, run);
  }
}
