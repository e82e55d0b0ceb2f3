package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The part with the notes of a worksheet (18.7), made where there is none. */
final class NotePart {
  private static final String AUTHOR = "Deckhand";
  private static final Comparator<CellAddress> READING_ORDER =
      Comparator.comparingInt(CellAddress::row).thenComparingInt(CellAddress::column);

  private final WorkbookDraft draft;
  private final String part;
  private final byte[] xml;
  private final XmlNode root;
  private final Splices splices;
  private final List<XmlNode> notes;
  private final List<Optional<CellAddress>> cells;
  private final List<String> authors;
  private final StringBuilder newAuthors = new StringBuilder();
  private final StringBuilder last = new StringBuilder();

  private NotePart(WorkbookDraft draft, String part) {
    this.draft = draft;
    this.part = part;
    this.xml = draft.utf8(part);
    this.root = XmlNode.parse(part, xml);
    this.splices = new Splices(xml);
    this.notes = root.list("commentList");
    this.cells = notes.stream().map(CommentParts::cell).toList();
    this.authors = new ArrayList<>(root.list("authors").stream().map(XmlNode::text).toList());
  }

  static NotePart of(WorkbookDraft draft, SheetPart sheet) {
    return new NotePart(draft, new CommentParts(draft, sheet).notes());
  }

  /** Gives a cell a note, or its note another text; returns whether it had one. */
  boolean set(CellAddress cell, String text) {
    XmlNode known =
        notes.stream()
            .filter(n -> CommentParts.cell(n).filter(cell::equals).isPresent())
            .findFirst()
            .orElse(null);
    if (known != null) {
      rewrite(known, text);
    } else {
      String tag = root.prefix() + "comment";
      String attributes =
          "ref=\"%s\" authorId=\"%d\" shapeId=\"0\"".formatted(cell, author(AUTHOR));
      insert(cell, "<%s %s>%s</%s>".formatted(tag, attributes, text(text, look()), tag));
    }
    write();
    return known != null;
  }

  /** Adds notes to cells that have none. */
  void add(List<CommentCopy> copies) {
    copies.stream()
        .sorted(Comparator.comparing(CommentCopy::cell, READING_ORDER))
        .forEach(copy -> insert(copy.cell(), note(copy, author(copy.author()))));
    write();
  }

  private String note(CommentCopy copy, int author) {
    byte[] note = copy.note().getBytes(StandardCharsets.UTF_8);
    XmlNode node = XmlNode.parse("comment", note);
    Splices changes = new Splices(note);
    changes.attribute(node, "ref", copy.cell().toString());
    changes.attribute(node, "authorId", Integer.toString(author));
    node.attribute("shapeId").ifPresent(a -> changes.attribute(node, "shapeId", "0"));
    for (XmlNode.Attribute attribute : node.attributes()) {
      if (attribute.name().startsWith("xr:") && root.value("xmlns:xr") == null) {
        changes.delete(attribute.nameStart() - 1, attribute.end() + 1);
      }
    }
    return new String(changes.apply(), StandardCharsets.UTF_8);
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

  private void insert(CellAddress cell, String element) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).filter(c -> READING_ORDER.compare(c, cell) > 0).isPresent()) {
        splices.insert(notes.get(i).start(), element);
        return;
      }
    }
    last.append(element);
  }

  private int author(String name) {
    int known = authors.indexOf(name);
    if (known >= 0) {
      return known;
    }
    String tag = root.prefix() + "author";
    newAuthors.append("<" + tag + ">" + XmlText.escape(name) + "</" + tag + ">");
    authors.add(name);
    return authors.size() - 1;
  }

  private void write() {
    String first = root.prefix() + "authors";
    String list = root.prefix() + "commentList";
    if (!newAuthors.isEmpty()) {
      String added = newAuthors.toString();
      root.child("authors")
          .ifPresentOrElse(
              known -> splices.append(known, added),
              () ->
                  splices.insert(
                      root.contentStart(), "<" + first + ">" + added + "</" + first + ">"));
    }
    if (!last.isEmpty()) {
      String added = last.toString();
      root.child("commentList")
          .ifPresentOrElse(
              known -> splices.append(known, added),
              () -> splices.append(root, "<" + list + ">" + added + "</" + list + ">"));
    }
    draft.parts().put(part, splices.apply());
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
