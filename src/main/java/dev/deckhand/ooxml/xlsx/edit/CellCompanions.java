package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to single cells but is kept beside them goes where they go: notes with the shapes
 * that show them, threaded comments, and links ({@link LinkCompanions}).
 */
final class CellCompanions {
  private static final Map<String, String> ELEMENTS =
      Map.of("comments", "comment", "threadedComment", "threadedComment");

  private final WorkbookDraft draft;
  private final SheetPart sheet;
  private final CellArea area;
  private final Function<CellAddress, Optional<CellAddress>> target;
  private int moved;
  private int removed;

  /**
   * @param area the cells that change places
   * @param target where a cell goes; empty when it is removed
   */
  CellCompanions(
      WorkbookDraft draft,
      SheetPart sheet,
      CellArea area,
      Function<CellAddress, Optional<CellAddress>> target) {
    this.draft = draft;
    this.sheet = sheet;
    this.area = area;
    this.target = target;
  }

  void move() {
    for (Relationship relationship : draft.parts().relationships(sheet.part())) {
      String type = relationship.type();
      String element = ELEMENTS.get(type.substring(type.lastIndexOf('/') + 1));
      if (relationship.external() || !draft.parts().has(relationship.partName())) {
        continue;
      }
      if (element != null) {
        texts(relationship.partName(), element);
      } else if (relationship.hasType("vmlDrawing")) {
        shapes(relationship.partName());
      }
    }
    say("comments", moved, removed);
    LinkCompanions links = new LinkCompanions(draft, sheet, area, target);
    links.move();
    say("hyperlinks", links.moved(), links.removed());
  }

  private void say(String kind, int moved, int removed) {
    String range = new SheetRange(sheet.name(), area).toString();
    if (moved > 0) {
      draft.notes().object(kind, range, moved + " moved with their cells");
    }
    if (removed > 0) {
      draft.notes().object(kind, range, removed + " removed with their cells");
    }
  }

  private void texts(String part, String element) {
    byte[] xml = draft.utf8(part);
    Splices splices = new Splices(xml);
    for (XmlNode comment : XmlNode.parse(part, xml).all(element)) {
      CellAddress at = cell(comment.value("ref", ""));
      if (at == null || !area.contains(at)) {
        continue;
      }
      Optional<CellAddress> now = target.apply(at);
      if (now.isEmpty()) {
        splices.delete(comment.start(), comment.end());
        removed++;
      } else if (!now.get().equals(at)) {
        splices.attribute(comment, "ref", now.get().toString());
        moved++;
      }
    }
    draft.parts().put(part, splices.apply());
  }

  private static @Nullable CellAddress cell(String reference) {
    try {
      return CellAddress.parse(reference);
    } catch (IllegalArgumentException notACell) {
      return null;
    }
  }

  /** Drawings of the old kind need not be well-formed. */
  private void shapes(String part) {
    try {
      byte[] xml = draft.utf8(part);
      Splices splices = new Splices(xml);
      for (XmlNode shape : XmlNode.parse(part, xml).children("shape")) {
        shape
            .child("ClientData")
            .filter(data -> data.value("ObjectType", "").equals("Note"))
            .ifPresent(data -> shape(splices, shape, data));
      }
      draft.parts().put(part, splices.apply());
    } catch (DocumentProblem notWellFormed) {
      draft.notes().object("drawing", part, "shapes of comments could not be read and stay");
    }
  }

  private void shape(Splices splices, XmlNode shape, XmlNode data) {
    int row = number(data, "Row");
    int column = number(data, "Column");
    if (row < 0 || column < 0 || !area.contains(row, column)) {
      return;
    }
    CellAddress was = new CellAddress(row, column);
    Optional<CellAddress> now = target.apply(was);
    if (now.isEmpty()) {
      splices.delete(shape.start(), shape.end());
      return;
    }
    int rows = now.get().row() - row;
    int columns = now.get().column() - column;
    if (rows != 0) {
      data.child("Row").ifPresent(n -> splices.text(n, Integer.toString(now.get().row())));
    }
    if (columns != 0) {
      data.child("Column").ifPresent(n -> splices.text(n, Integer.toString(now.get().column())));
    }
    data.child("Anchor").ifPresent(anchor -> anchor(splices, anchor, rows, columns));
  }

  /** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
  private static void anchor(Splices splices, XmlNode anchor, int rows, int columns) {
    String[] words = anchor.text().split(",", -1);
    try {
      for (int i = 0; i < words.length; i += 2) {
        int by = i % 4 == 0 ? columns : rows;
        words[i] = Long.toString(Math.max(0, Long.parseLong(words[i].strip()) + by));
      }
    } catch (NumberFormatException notNumbers) {
      return;
    }
    if (rows != 0 || columns != 0) {
      splices.text(anchor, String.join(", ", List.of(words).stream().map(String::strip).toList()));
    }
  }

  private static int number(XmlNode data, String child) {
    try {
      return data.child(child).map(c -> Integer.parseInt(c.text().strip())).orElse(-1);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
